package backprop.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.data.Amount;
import backprop.data.Dataset;
import backprop.data.Missing;
import backprop.data.Part;
import backprop.data.Preparation;
import backprop.data.PreparationSpec;
import backprop.data.RawData;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.math.Matrix;
import backprop.math.RandomStream;
import backprop.numpy.NpzReader;
import backprop.numpy.NumpyType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationFilesTest {
    private static final RawData GAPS = RawData.divided(
            Dataset.ofClasses(Matrix.of(3, 2, 1, 5, Double.NaN, 7, 3, 6), new int[] {0, 1, 0}, 2),
            Dataset.ofClasses(Matrix.of(2, 2, 9, Double.NaN, 9, 9), new int[] {1, 0}, 2));

    @TempDir
    Path folder = Path.of("");

    private static Preparation prepared(Missing missing) throws Exception {
        SplitSpec own = new SplitSpec.Own(Amount.rest(), Amount.none(), Part.TRAIN, Amount.rest());
        PreparationSpec spec = PreparationSpec.of(own, new Scaling.MinMax()).withMissing(missing);
        return Preparation.of(GAPS, spec, RandomStream.seeded(1));
    }

    @Test
    void writeLearnt_ofFilledGaps_hasFillShiftAndScale() throws Exception {
        Path file = folder.resolve("preparation.npz");
        PreparationFiles.writeLearnt(file, prepared(Missing.MEAN));
        try (NpzReader npz = NpzReader.open(file)) {
            assertEquals(List.of("shift", "scale", "fill"), npz.names());
            assertArrayEquals(new double[] {1, 5}, npz.read("shift").toDoubles());
            assertArrayEquals(new double[] {2, 2}, npz.read("scale").toDoubles());
            assertArrayEquals(new double[] {2, 6}, npz.read("fill").toDoubles());
            assertArrayEquals(new int[] {2}, npz.read("fill").shape());
            assertEquals(NumpyType.FLOAT64, npz.read("fill").type());
        }
    }

    @Test
    void writeSplit_ofDroppedGaps_countsTheExamplesLeft() throws Exception {
        Path learnt = folder.resolve("preparation.npz");
        Path split = folder.resolve("split.npz");
        PreparationFiles.writeLearnt(learnt, prepared(Missing.DROP));
        PreparationFiles.writeSplit(split, prepared(Missing.DROP));
        try (NpzReader one = NpzReader.open(learnt);
                NpzReader two = NpzReader.open(split)) {
            assertEquals(List.of("shift", "scale"), one.names());
            assertEquals(List.of("train", "validation", "test"), two.names());
            assertArrayEquals(new long[] {0, 1}, two.read("train").toLongs());
            assertArrayEquals(new long[0], two.read("validation").toLongs());
            assertArrayEquals(new long[] {2}, two.read("test").toLongs());
            assertEquals(NumpyType.INT64, two.read("test").type());
        }
    }
}
