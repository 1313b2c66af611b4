package backprop.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.DataFile;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.file.DataException;
import backprop.math.Precision;
import backprop.network.Parameter;
import backprop.numpy.NpzWriter;
import backprop.numpy.NumpyArray;
import backprop.training.TrainingLoop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderTrainedTest {
    @TempDir
    Path scratch = Path.of("");

    private static String refusal(RunFolder run) {
        return String.valueOf(assertThrows(DataException.class, run::trained).getMessage());
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void trained_dataGone_isTheNetworkThatTheRunCameTo(Precision precision) throws Exception {
        Path data = Files.writeString(scratch.resolve("mine.csv"), "0,0,a\n1,0,b\n0,1,b\n1,1,a\n");
        ExperimentSpec tiny = TinyRuns.classes();
        ExperimentSpec spec = tiny.withTraining(tiny.training().withPrecision(precision))
                .withData(tiny.data().withSource(new DataFile(data, Optional.empty(), DataFile.Task.AUTO)));
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        TrainingLoop loop = TinyRuns.trained(prepared, 2);
        RunFolder run = RunFolder.create(scratch.resolve("run"), false);
        run.write(prepared, loop);
        Files.delete(data);

        RunFolder.Trained trained = run.trained();
        assertEquals(spec.network(), trained.spec().network());
        assertEquals(precision, trained.network().precision());
        List<Parameter> ours = loop.network().parameters();
        for (int i = 0; i < ours.size(); i++) {
            Parameter read = trained.network().parameters().get(i);
            assertEquals(ours.get(i).name(), read.name());
            assertArrayEquals(ours.get(i).value().toArray(), read.value().toArray());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"experiment.json", "weights.npz"})
    void trained_missingFile_isRefusedNamingIt(String name) throws Exception {
        RunFolder run = TinyRuns.written(scratch.resolve("run"), TinyRuns.classes(), 1);
        Files.delete(run.path().resolve(name));
        assertTrue(refusal(run).contains("there is no " + name), refusal(run));
    }

    @Test
    void trained_otherArrays_areRefused() throws Exception {
        RunFolder run = TinyRuns.written(scratch.resolve("run"), TinyRuns.classes(), 1);
        NpzWriter.write(run.path().resolve("weights.npz"), Map.of("W1", NumpyArray.ofDoubles(new double[6], 2, 3)));
        assertTrue(refusal(run).contains("the network needs b1, W2, b2 too"), refusal(run));
    }
}
