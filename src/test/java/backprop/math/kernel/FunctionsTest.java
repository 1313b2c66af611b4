package backprop.math.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.math.RandomStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Vector loops give the bits of plain ones, and these those of the functions of one number. */
class FunctionsTest {
    private static final Kernels PLAIN = Kernels.plain();
    private static final Kernels VECTOR = vector();

    private static final List<Double> SPECIAL = List.of(
            0.0,
            -0.0,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            1e-310,
            -1e-310,
            1e-45,
            -1e-45,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            709.78,
            -708.5,
            -745.1,
            88.7,
            -87.4,
            -103.2,
            1.0,
            -1.0);

    /** By name, as the program finds them; these tests run with their module. */
    private static Kernels vector() {
        try {
            return Class.forName("backprop.math.vector.VectorKernels")
                    .asSubclass(Kernels.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            // On a processor without wide vectors the plain ones are tested twice.
            return Kernels.plain();
        }
    }

    @BeforeAll
    static void warmUp() {
        for (ElementFunction f : ElementFunction.values()) {
            VECTOR.doubles().functions().warmUp(f);
            VECTOR.floats().functions().warmUp(f);
        }
    }

    /** Any bits, numbers about 1, and what is special. */
    private static double[] doubles(int length, int seed) {
        RandomStream random = RandomStream.seeded(seed);
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = switch (random.nextInt(4)) {
                case 0 -> Double.longBitsToDouble(random.nextLong());
                case 1 -> SPECIAL.get(random.nextInt(SPECIAL.size()));
                default -> 8 * random.nextDouble() - 4;
            };
        }
        return values;
    }

    private static float[] floats(int length, int seed) {
        RandomStream random = RandomStream.seeded(seed);
        double[] doubles = doubles(length, seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextInt(4) == 0 ? Float.intBitsToFloat((int) random.nextLong()) : (float) doubles[i];
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource
    void apply_anyPartOfAnArray_givesTheSameBitsWithAndWithoutVectors(ElementFunction f) {
        for (int length = 0; length < 70; length++) {
            double[] z = doubles(length + 5, length);
            double[] expected = new double[length + 5];
            double[] out = new double[length + 5];
            PLAIN.doubles().functions().apply(f, z, expected, 3, 3 + length);
            VECTOR.doubles().functions().apply(f, z, out, 3, 3 + length);
            assertArrayEquals(expected, out);
            float[] z32 = floats(length + 5, length);
            float[] expected32 = new float[length + 5];
            float[] out32 = new float[length + 5];
            PLAIN.floats().functions().apply(f, z32, expected32, 3, 3 + length);
            VECTOR.floats().functions().apply(f, z32, out32, 3, 3 + length);
            assertArrayEquals(expected32, out32);
        }
    }

    @ParameterizedTest
    @EnumSource
    void slope_anyPartOfAnArray_givesTheSameBitsWithAndWithoutVectors(ElementFunction f) {
        for (int length = 0; length < 70; length++) {
            double[] delta = doubles(length + 5, length);
            double[] z = doubles(length + 5, length + 100);
            double[] a = doubles(length + 5, length + 200);
            double[] expected = new double[length + 5];
            double[] out = new double[length + 5];
            PLAIN.doubles().functions().slope(f, delta, z, a, expected, 3, 3 + length);
            VECTOR.doubles().functions().slope(f, delta, z, a, out, 3, 3 + length);
            assertArrayEquals(expected, out);
            float[] delta32 = floats(length + 5, length);
            float[] z32 = floats(length + 5, length + 100);
            float[] a32 = floats(length + 5, length + 200);
            float[] expected32 = new float[length + 5];
            float[] out32 = new float[length + 5];
            PLAIN.floats().functions().slope(f, delta32, z32, a32, expected32, 3, 3 + length);
            VECTOR.floats().functions().slope(f, delta32, z32, a32, out32, 3, 3 + length);
            assertArrayEquals(expected32, out32);
        }
    }

    @ParameterizedTest
    @EnumSource
    void apply_manyNumbers_givesTheSameBitsWithAndWithoutVectors(ElementFunction f) {
        int length = 300_000;
        double[] z = doubles(length, 7);
        double[] expected = new double[length];
        double[] out = new double[length];
        PLAIN.doubles().functions().apply(f, z, expected, 0, length);
        VECTOR.doubles().functions().apply(f, z, out, 0, length);
        assertArrayEquals(expected, out);
        float[] z32 = floats(length, 7);
        float[] expected32 = new float[length];
        float[] out32 = new float[length];
        PLAIN.floats().functions().apply(f, z32, expected32, 0, length);
        VECTOR.floats().functions().apply(f, z32, out32, 0, length);
        assertArrayEquals(expected32, out32);
    }

    /** A slope in float64 is the derivative, and in float32 nearly the same. */
    @ParameterizedTest
    @EnumSource
    void slope_betweenKinks_isTheDerivative(ElementFunction f) {
        Functions<double[]> functions = VECTOR.doubles().functions();
        double h = 1e-6;
        double[] z = {-2.5, -1, -0.3, 0.2, 0.8, 1.7, 3};
        int n = z.length;
        double[] a = new double[n];
        double[] slope = new double[n];
        float[] z32 = new float[n];
        float[] a32 = new float[n];
        float[] slope32 = new float[n];
        double[] two = new double[n];
        float[] two32 = new float[n];
        for (int i = 0; i < n; i++) {
            two[i] = 2;
            two32[i] = 2;
            z32[i] = (float) z[i];
        }
        functions.apply(f, z, a, 0, n);
        functions.slope(f, two, z, a, slope, 0, n);
        VECTOR.floats().functions().apply(f, z32, a32, 0, n);
        VECTOR.floats().functions().slope(f, two32, z32, a32, slope32, 0, n);
        for (int i = 0; i < n; i++) {
            double[] near = {z[i] - h, z[i] + h};
            double[] values = new double[2];
            functions.apply(f, near, values, 0, 2);
            double expected = 2 * (values[1] - values[0]) / (2 * h);
            assertEquals(expected, slope[i], 1e-7 * (1 + Math.abs(expected)), "at " + z[i]);
            assertEquals(slope[i], slope32[i], 1e-5 * (1 + Math.abs(expected)), "at " + z[i]);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RELU", "LEAKY_RELU", "ELU"})
    void slope_kinkNanAndInfiniteError_isTimesOneOrTheSlopeBelow(ElementFunction f) {
        double[] z = {0, -0.0, Double.NaN, -1, 2, 2};
        double[] delta = {3, -3, 3, Double.POSITIVE_INFINITY, Double.NaN, -3};
        double[] a = {0, 0, Double.NaN, -0.5, 2, 2};
        double[] out = new double[6];
        VECTOR.doubles().functions().slope(f, delta, z, a, out, 0, 6);
        double[] expected = switch (f) {
            case RELU -> new double[] {0, -0.0, 0, Double.NaN, Double.NaN, -3};
            case LEAKY_RELU -> new double[] {0.03, -0.03, 0.03, Double.POSITIVE_INFINITY, Double.NaN, -3};
            default -> new double[] {3, -3, Double.NaN, Double.POSITIVE_INFINITY, Double.NaN, -3};
        };
        assertArrayEquals(expected, out);
    }

    @ParameterizedTest
    @EnumSource(names = "EXP")
    void apply_ontoItself_isTheSame(ElementFunction f) {
        double[] z = doubles(75, 9);
        double[] expected = new double[75];
        VECTOR.doubles().functions().apply(f, z, expected, 0, 75);
        VECTOR.doubles().functions().apply(f, z, z, 0, 75);
        assertArrayEquals(expected, z);
    }
}
