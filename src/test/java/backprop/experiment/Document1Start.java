package backprop.experiment;

import backprop.data.Dataset;
import backprop.data.LabelsOf;
import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.math.RandomStream;
import backprop.network.Network;
import backprop.network.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes down the start of document 1's experiment, so that another program can train from the very same numbers. To make the
 * trajectory of {@link Document1TrajectoryTest} anew, from the project's folder after {@code mvn test-compile}, with EJML's jars
 * (ejml-core, ejml-ddense) on the class path:
 *
 * <pre>
 * java -cp target/classes:target/test-classes:EJML_JARS backprop.experiment.Document1Start target/document1
 * python3 src/test/python/digits_document1.py target/document1 30 > src/test/resources/backprop/experiment/document1-trajectory.csv
 * </pre>
 */
final class Document1Start {
    private Document1Start() {}

    /** As published, H = 100, seed 1. */
    static ExperimentSpec spec() {
        return Deviation.asPublished(BuiltInExperiments.digits(100)).withSeed(1);
    }

    public static void main(String[] args) throws DataException, IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        PreparedExperiment experiment = PreparedExperiment.prepare(spec());
        write(folder, "x", "t", experiment.parts().train());
        write(folder, "xt", "tt", experiment.parts().test().orElseThrow());
        Network network =
                new Network(spec().network(), RandomStream.seeded(spec().seed()).fork("init"));
        for (Parameter parameter : network.parameters()) {
            Files.write(folder.resolve(parameter.name() + ".csv"), lines(parameter.value()));
        }
    }

    private static void write(Path folder, String features, String labels, Dataset data) throws IOException {
        Files.write(folder.resolve(features + ".csv"), lines(data.features()));
        Files.write(
                folder.resolve(labels + ".csv"),
                Arrays.stream(LabelsOf.of(data)).mapToObj(String::valueOf).toList());
    }

    /** A row a line, every number with all its digits. */
    private static List<String> lines(Matrix matrix) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < matrix.rows(); row++) {
            double[] values = Arrays.copyOfRange(matrix.toArray(), row * matrix.cols(), (row + 1) * matrix.cols());
            lines.add(String.join(
                    ",", Arrays.stream(values).mapToObj(Double::toString).toList()));
        }
        return lines;
    }
}
