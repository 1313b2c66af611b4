package backprop.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.DataFile;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.file.DataException;
import backprop.training.TrainingLoop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunWithoutItsDataTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void write_dataFileGoneSince_keepsTheRun() throws Exception {
        Path data = folder.resolve("mine.csv");
        String text = "0,0,a\n1,0,b\n0,1,b\n1,1,a\n";
        Files.writeString(data, text);
        ExperimentSpec moons =
                BuiltInExperiments.find("moons-sgd").orElseThrow().textbook();
        DataFile file = new DataFile(data, Optional.empty(), DataFile.Task.AUTO);
        PreparedExperiment prepared =
                PreparedExperiment.prepare(moons.withData(moons.data().withSource(file)));
        TrainingLoop loop = prepared.newRun();
        loop.step();
        Files.delete(data);

        RunFolder run = RunFolder.create(folder.resolve("run"), false);
        assertTrue(run.write(prepared, loop).contains(run.path().resolve("weights.npz")));
        assertThrows(DataException.class, run::restore);
        Files.writeString(data, text);
        assertEquals(loop.examplesDone(), run.restore().loop().examplesDone());
    }
}
