package backprop.ui.workbench;

import backprop.experiment.ExperimentSpec;
import backprop.experiment.json.ExperimentFileException;
import backprop.experiment.json.ExperimentFiles;
import java.io.IOException;
import java.nio.file.Path;

/** Where experiments are read from and written to. */
interface ExperimentStore {
    /** @throws ExperimentFileException saying where in the file what is wrong */
    ExperimentSpec read(Path file) throws ExperimentFileException;

    /** The experiment that a text describes, which is a file's but for a repair. */
    ExperimentSpec parse(Path file, String text) throws ExperimentFileException;

    /** @throws IOException naming the file and the cause */
    void write(Path file, ExperimentSpec spec) throws IOException;

    /** The user's own files. */
    static ExperimentStore files() {
        return new ExperimentStore() {
            @Override
            public ExperimentSpec read(Path file) throws ExperimentFileException {
                return ExperimentFiles.read(file);
            }

            @Override
            public ExperimentSpec parse(Path file, String text) throws ExperimentFileException {
                Path absolute = file.toAbsolutePath();
                Path folder = absolute.getParent();
                return ExperimentFiles.parse(
                        String.valueOf(file.getFileName()), text, folder == null ? absolute : folder);
            }

            @Override
            public void write(Path file, ExperimentSpec spec) throws IOException {
                ExperimentFiles.write(file, spec);
            }
        };
    }
}
