package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreparationTest {
    private static final double GAP = Double.NaN;

    /** Its own training part, then its own test part; the second feature is constant where it is known. */
    private static final RawData GAPS = divided(3, new double[][] {
        {1, 7}, {3, GAP}, {GAP, 7}, {100, GAP}, {GAP, 7},
    });

    private static final SplitSpec OWN = new SplitSpec.Own(Amount.rest(), Amount.none(), Part.TRAIN, Amount.rest());

    private static RawData divided(int trainSize, double[][] x) {
        return new RawData(
                new Features.Numbers(Matrix.ofRows(x)),
                new Targets.Classes(IntStream.range(0, x.length).map(i -> i % 2).toArray(), 2),
                List.of("a", "b"),
                List.of("width", "height"),
                Optional.empty(),
                trainSize);
    }

    private static Preparation prepare(RawData data, PreparationSpec spec) throws DataException {
        return Preparation.of(data, spec, RandomStream.seeded(1));
    }

    private static PreparationSpec spec(Missing missing, Scaling scaling) {
        return PreparationSpec.of(OWN, scaling).withMissing(missing);
    }

    private static double[] scaled(Optional<Dataset> part) {
        return part.orElseThrow().features().toArray();
    }

    @Test
    void refuse_withAGap_namesExampleAndFeature() {
        var refused = assertThrows(DataException.class, () -> prepare(GAPS, spec(Missing.REFUSE, new Scaling.None())));
        assertEquals(
                "Example 1 has no value of “height”. Leave out examples with gaps, or put the mean in their place (data, “missing”: “drop” or “mean”).",
                refused.getMessage());
    }

    @Test
    void refuse_withoutNames_countsFeatures() {
        RawData nameless = GAPS.withFeatureNames(List.of());
        var refused =
                assertThrows(DataException.class, () -> prepare(nameless, spec(Missing.REFUSE, new Scaling.None())));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("Example 1 has no value of feature 2."));
    }

    @Test
    void everyWay_withoutGaps_leavesTheData() throws DataException {
        RawData whole = divided(2, new double[][] {{1, 2}, {3, 4}, {5, 6}});
        for (Missing missing : Missing.values()) {
            Preparation prepared = prepare(whole, spec(missing, new Scaling.None()));
            assertSame(whole, prepared.data());
            assertEquals(0, prepared.fill().length);
        }
    }

    @Test
    void drop_withGaps_leavesOutExamplesBeforeTheSplit() throws DataException {
        RawData data = divided(3, new double[][] {{1, 7}, {3, GAP}, {5, 9}, {100, GAP}, {8, 7}});
        Preparation prepared = prepare(data, spec(Missing.DROP, new Scaling.None()));
        assertEquals(3, prepared.data().size());
        assertEquals(2, prepared.data().trainSize());
        assertArrayEquals(new int[] {0, 1}, prepared.split().train());
        assertArrayEquals(new int[] {2}, prepared.split().test());
        assertEquals(0, prepared.fill().length);
        Parts parts = prepared.parts(Precision.FLOAT64);
        assertArrayEquals(new double[] {1, 7, 5, 9}, parts.train().features().toArray());
        assertArrayEquals(new double[] {8, 7}, scaled(parts.test()));
        assertArrayEquals(new int[] {0, 0}, LabelsOf.of(parts.train()));
    }

    @Test
    void drop_whereEveryExampleHasAGap_isRefused() {
        RawData data = divided(2, new double[][] {{GAP, 1}, {2, GAP}});
        var refused = assertThrows(DataException.class, () -> prepare(data, spec(Missing.DROP, new Scaling.None())));
        assertEquals(
                "Every example has a gap: none is left. Leave out the columns with gaps, or put the mean in their place.",
                refused.getMessage());
    }

    @Test
    void mean_withGaps_isThatOfTheTrainingPartInEveryPart() throws DataException {
        Preparation prepared = prepare(GAPS, spec(Missing.MEAN, new Scaling.None()));
        assertArrayEquals(new double[] {2, 7}, prepared.fill());
        Parts parts = prepared.parts(Precision.FLOAT64);
        assertArrayEquals(
                new double[] {1, 7, 3, 7, 2, 7}, parts.train().features().toArray());
        assertArrayEquals(new double[] {100, 7, 2, 7}, scaled(parts.test()));
        assertTrue(GAPS.features().hasGaps(), "the data as read stay as they are");
    }

    @Test
    void mean_whereTestExamplesChange_isTheSame() throws DataException {
        RawData other = divided(3, new double[][] {{1, 7}, {3, GAP}, {GAP, 7}, {-1e9, -5}, {GAP, 1e9}});
        PreparationSpec spec = spec(Missing.MEAN, new Scaling.Standardize());
        Preparation one = prepare(GAPS, spec);
        Preparation two = prepare(other, spec);
        assertArrayEquals(one.fill(), two.fill());
        assertArrayEquals(one.scaler().shift(), two.scaler().shift());
        assertArrayEquals(one.scaler().scale(), two.scaler().scale());
    }

    @Test
    void mean_whereTheTrainingPartHasNoValue_isZero() throws DataException {
        RawData data = divided(2, new double[][] {{GAP, 1}, {GAP, 2}, {5, 3}, {GAP, 4}});
        Preparation prepared = prepare(data, spec(Missing.MEAN, new Scaling.None()));
        assertEquals(1.5, prepared.fill()[1]);
        Parts parts = prepared.parts(Precision.FLOAT64);
        assertArrayEquals(new double[] {0, 1, 0, 2}, parts.train().features().toArray());
        assertArrayEquals(new double[] {5, 3, 0, 4}, scaled(parts.test()));
    }

    @Test
    void mean_ofARandomSplit_isThatOfTheExamplesThatTrain() throws DataException {
        double[][] x = IntStream.range(0, 40)
                .mapToObj(i -> new double[] {i % 5 == 0 ? GAP : i, i})
                .toArray(double[][]::new);
        PreparationSpec spec = PreparationSpec.of(SplitSpec.Random.stratifiedTest(0.5), new Scaling.None())
                .withMissing(Missing.MEAN);
        Preparation prepared = prepare(divided(40, x), spec);
        double mean = Arrays.stream(prepared.split().train())
                .filter(i -> i % 5 != 0)
                .average()
                .orElseThrow();
        assertEquals(mean, prepared.fill()[0], 1e-12);
    }

    @Test
    void scaling_afterFilling_isFittedOnTheFilledTrainingPart() throws DataException {
        // Filled, the first feature of the training part is 1, 3, 2: mean 2, sd √(2/3).
        Preparation prepared = prepare(GAPS, spec(Missing.MEAN, new Scaling.Standardize()));
        double sd = Math.sqrt(2 / 3.0);
        assertArrayEquals(new double[] {2, 7}, prepared.scaler().shift(), 1e-15);
        assertArrayEquals(new double[] {sd, 0}, prepared.scaler().scale(), 1e-15);
        assertArrayEquals(
                new double[] {98 / sd, 0, 0, 0},
                scaled(prepared.parts(Precision.FLOAT64).test()),
                1e-12);
    }

    @Test
    void centring_beforeTheSplit_movesEveryPart() throws DataException {
        ImageShape image = new ImageShape(3, 1);
        RawData data = new RawData(
                new Features.Bytes(new byte[] {9, 0, 0, 0, 0, 9}, 2, 3),
                new Targets.Classes(new int[] {0, 1}, 2),
                List.of("left", "right"),
                List.of(),
                Optional.of(image),
                1);
        Parts parts = prepare(data, spec(Missing.REFUSE, new Scaling.Divide(9)).withCentring(Centring.MASS))
                .parts(Precision.FLOAT32);
        assertArrayEquals(new double[] {0, 1, 0}, parts.train().features().toArray());
        assertArrayEquals(new double[] {0, 1, 0}, scaled(parts.test()));
        assertEquals(Precision.FLOAT32, parts.train().features().precision());
        assertEquals(Optional.of(image), parts.train().image());
    }

    @Test
    void parts_thatAreEmpty_areAbsent() throws DataException {
        RawData data = divided(2, new double[][] {{1, 2}, {3, 4}});
        Parts parts = prepare(data, PreparationSpec.of(new SplitSpec.None(), new Scaling.None()))
                .parts(Precision.FLOAT64);
        assertEquals(Optional.empty(), parts.validation());
        assertEquals(Optional.empty(), parts.test());
    }
}
