package backprop.run;

import backprop.data.DataFile;
import backprop.data.Progress;
import backprop.data.Targets;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.NumpyArrays;
import backprop.experiment.PreparedExperiment;
import backprop.experiment.Weights;
import backprop.experiment.WeightsFile;
import backprop.experiment.json.ExperimentFileException;
import backprop.experiment.json.ExperimentFiles;
import backprop.experiment.json.JsonWriter;
import backprop.file.AtomicFile;
import backprop.file.DataException;
import backprop.file.Digest;
import backprop.file.NewFolder;
import backprop.metrics.ConfusionMatrix;
import backprop.network.Network;
import backprop.numpy.NpzWriter;
import backprop.torch.Python;
import backprop.training.TrainingRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A folder that holds a run: {@code experiment.json} as it was run, {@code metrics.csv}, {@code batches.csv} if batches are kept,
 * {@code confusion.csv} of classes, {@code preparation.npz}, {@code split.npz}, {@code initial-weights.npz}, {@code weights.npz},
 * {@code checkpoint.npz}, {@code summary.json}; charts may stand beside them. Each file is written wholly or not at all.
 */
public final class RunFolder {
    /** A run that can go on where it was left. */
    public record Restored(PreparedExperiment prepared, TrainingRun loop) {}

    /** What a run came to: its network, without the loss's own last stage. */
    public record Trained(ExperimentSpec spec, Network network) {}

    private final Path folder;
    private final RunFiles files;

    private RunFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        files = new RunFiles(this.folder);
    }

    /**
     * A folder for a new run; it is made if it is not there.
     *
     * @param overwrite whether a former run in it may be replaced
     * @throws IOException if it holds a run, or anything else, or cannot be made; the message says what to try
     */
    public static RunFolder create(Path folder, boolean overwrite) throws IOException {
        RunFolder made = new RunFolder(folder);
        made.requireRoom(overwrite);
        NewFolder.make(made.folder);
        return made;
    }

    /** The folder of a run that is there. */
    public static RunFolder of(Path folder) {
        return new RunFolder(folder);
    }

    /** Whether a run is there, or the start of one. */
    public boolean hasRun() {
        return files.hasRun();
    }

    /** Whether a run is there that was saved, in its middle or at its end. */
    public boolean isSaved() {
        return Files.isRegularFile(file(RunFiles.CHECKPOINT));
    }

    public Path path() {
        return folder;
    }

    /**
     * That a run can be written there; the folder is not made.
     *
     * @param overwrite whether a former run in it may be replaced
     * @throws IOException if it holds a run, or anything else, or is a file; the message says what to try
     */
    public void requireRoom(boolean overwrite) throws IOException {
        if (Files.isDirectory(folder)) {
            files.requireRoom(overwrite);
        } else if (Files.exists(folder)) {
            throw new IOException(
                    "%s is a file, not a folder. Choose another name for the run's folder.".formatted(folder));
        }
    }

    /** Removes the run that is there, if any; the folder stays. */
    public void clear() throws IOException {
        if (Files.isDirectory(folder)) {
            files.removeOthers(List.of());
        }
    }

    /** Removes the run that is there, and the folder unless something else lies in it. */
    public void remove() throws IOException {
        clear();
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // It holds no run any more, which is what matters.
        }
    }

    /**
     * That runs can be written into folders within this one.
     *
     * @throws IOException if it holds a run itself; the message says what to try
     */
    public static void requireNoRun(Path folder) throws IOException {
        RunFolder given = new RunFolder(folder);
        if (given.files.hasRun()) {
            throw new IOException("%s holds a run itself. Choose another folder, in which each run gets one of its own."
                    .formatted(given.folder));
        }
    }

    /** Writes everything that is known of a run now. */
    public List<Path> write(PreparedExperiment prepared, TrainingRun loop) throws IOException, DataException {
        return write(prepared, loop, Instant.now());
    }

    /**
     * Writes everything that is known of a run, at its end or in the middle. Files of a former run are replaced or removed.
     *
     * @param date of the run, as its summary has it
     * @return the files, in the order of their writing
     * @throws IOException naming the file, the cause and what to try
     */
    public List<Path> write(PreparedExperiment prepared, TrainingRun loop, Instant date)
            throws IOException, DataException {
        SavedRun stand = saved(prepared, loop);
        loop.refreshPredictions();
        boolean values = prepared.parts().train().targets() instanceof Targets.Values;
        List<Path> written = new ArrayList<>();
        written.add(file(RunFiles.EXPERIMENT));
        AtomicFile.write(
                file(RunFiles.EXPERIMENT), out -> out.write(stand.experiment().getBytes(StandardCharsets.UTF_8)));
        written.add(file(RunFiles.METRICS));
        RunTables.metrics(file(RunFiles.METRICS), loop.history(), values);
        if (prepared.spec().training().batchMetrics()) {
            written.add(file(RunFiles.BATCHES));
            RunTables.batches(file(RunFiles.BATCHES), loop.history(), values);
        }
        if (!values) {
            written.add(file(RunFiles.CONFUSION));
            RunTables.confusion(
                    file(RunFiles.CONFUSION),
                    ConfusionMatrix.of(loop.predictions()),
                    prepared.parts().train().classNames());
        }
        written.addAll(writePreparation(prepared));
        written.add(file(RunFiles.INITIAL_WEIGHTS));
        written.add(file(RunFiles.WEIGHTS));
        NpzWriter.write(file(RunFiles.WEIGHTS), NumpyArrays.weights(loop.network()));
        written.add(file(RunFiles.CHECKPOINT));
        CheckpointFile.write(file(RunFiles.CHECKPOINT), stand);
        written.add(file(RunFiles.SUMMARY));
        byte[] summary =
                JsonWriter.bytes(new Summary(prepared, loop).json(stand.dataHash(), Surroundings.here(), date));
        AtomicFile.write(file(RunFiles.SUMMARY), out -> out.write(summary));
        files.removeOthers(written);
        return written;
    }

    /**
     * Writes what is known before the training, so that a folder that cannot hold the run is found out before it: the start,
     * the experiment, and how its data were prepared. Files of a former run are removed.
     *
     * @throws IOException naming the file, the cause and what to try
     */
    public void begin(PreparedExperiment prepared) throws IOException, DataException {
        NpzWriter.write(file(RunFiles.INITIAL_WEIGHTS), NumpyArrays.weights(prepared.newNetwork()));
        byte[] text = ExperimentFiles.text(asRun(prepared.spec()), folder).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file(RunFiles.EXPERIMENT), out -> out.write(text));
        List<Path> written = new ArrayList<>(List.of(file(RunFiles.INITIAL_WEIGHTS), file(RunFiles.EXPERIMENT)));
        written.addAll(writePreparation(prepared));
        files.removeOthers(written);
    }

    private List<Path> writePreparation(PreparedExperiment prepared) throws IOException {
        PreparationFiles.writeLearnt(file(RunFiles.PREPARATION), prepared.preparation());
        PreparationFiles.writeSplit(file(RunFiles.SPLIT), prepared.preparation());
        return List.of(file(RunFiles.PREPARATION), file(RunFiles.SPLIT));
    }

    private SavedRun saved(PreparedExperiment prepared, TrainingRun loop) throws IOException, DataException {
        NpzWriter.write(file(RunFiles.INITIAL_WEIGHTS), NumpyArrays.weights(prepared.newNetwork()));
        String text = ExperimentFiles.text(asRun(prepared.spec()), folder);
        return new SavedRun(loop.checkpoint(), text, DataHash.of(prepared.parts()), loop.stopReason());
    }

    /** An experiment as it stands in this folder: with the checksums of the files that it depends on; a given start is the copy here. */
    public ExperimentSpec asRun(ExperimentSpec spec) throws DataException {
        ExperimentSpec run = spec;
        if (spec.data().source() instanceof DataFile data) {
            run = run.withData(run.data().withSource(data.withSha256(checksum(data))));
        }
        if (spec.start().isPresent()) {
            Path start = file(RunFiles.INITIAL_WEIGHTS);
            run = run.withStart(Optional.of(new WeightsFile(start, Optional.of(Digest.sha256(start)))));
        }
        return run;
    }

    /** Of the file as it was read, or, as far as it is still there, as it is. A run is worth keeping without it too. */
    private static Optional<String> checksum(DataFile data) {
        if (data.sha256().isPresent()) {
            return data.sha256();
        }
        try {
            return Optional.of(data.fingerprint(Progress.NONE));
        } catch (DataException gone) {
            return Optional.empty();
        }
    }

    /**
     * The run in this folder, where it was left.
     *
     * @param python for a run on PyTorch; not asked for otherwise
     * @throws DataException if there is none, it is over, or its data or its experiment are not what they were
     * @throws ExperimentFileException if its experiment cannot be read
     * @throws backprop.training.EngineException if PyTorch cannot go on with it
     */
    public Restored restore(Supplier<Python> python) throws DataException, ExperimentFileException {
        return new LeftRun(files).restore(python);
    }

    /**
     * The network that the run in this folder came to; its data are not needed.
     *
     * @throws DataException if there is none, or it is not that of the experiment
     * @throws ExperimentFileException if its experiment cannot be read
     */
    public Trained trained() throws DataException, ExperimentFileException {
        files.require("no trained network", RunFiles.EXPERIMENT, RunFiles.WEIGHTS);
        ExperimentSpec spec = ExperimentFiles.read(file(RunFiles.EXPERIMENT));
        return new Trained(spec, Weights.network(spec, file(RunFiles.WEIGHTS)));
    }

    /**
     * What the run in this folder came to, with its data, its course and its predictions.
     *
     * @throws DataException if there is none, its data or its experiment are not what they were, or a file of it is damaged
     */
    public RunResult result() throws DataException {
        files.require("no run", RunFiles.EXPERIMENT, RunFiles.CHECKPOINT, RunFiles.WEIGHTS, RunFiles.SUMMARY);
        try {
            return RunResult.read(files);
        } catch (ExperimentFileException e) {
            throw files.named(e);
        }
    }

    /**
     * How the run in this folder went; its data are not needed, and take no memory.
     *
     * @throws DataException if there is none, its experiment is not what it was, or a file of it is damaged
     */
    public RunCourse course() throws DataException {
        files.require("no run", RunFiles.EXPERIMENT, RunFiles.CHECKPOINT, RunFiles.SUMMARY);
        try {
            return RunCourse.read(files);
        } catch (ExperimentFileException e) {
            throw files.named(e);
        }
    }

    /**
     * How far the run in this folder has come.
     *
     * @param wanted the run that it is to be
     * @param torch whether it is to be one on PyTorch
     * @param dataHash of the wanted run's parts; asked for if the experiment is the same
     * @throws DataException if it is another one, or cannot be read
     * @throws ExperimentFileException if its experiment cannot be read
     */
    public FoundRun state(PreparedExperiment wanted, boolean torch, Supplier<String> dataHash)
            throws DataException, ExperimentFileException {
        if (!isSaved()) {
            return FoundRun.NONE;
        }
        String text = ExperimentFiles.text(asRun(wanted.spec()), folder);
        return new FormerRun(files, CheckpointFile.read(file(RunFiles.CHECKPOINT)))
                .state(wanted, text, torch, dataHash);
    }

    private Path file(String name) {
        return files.file(name);
    }
}
