package backprop.math.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.math.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_FDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kernel's products against EJML's, at the edges of tiles, strips, blocks and chunks, and between threads. */
class ProductTest {
    private static final List<Kernels> KERNELS = List.of(Kernels.plain(), vector());

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

    static Stream<Arguments> cases() {
        int[][] edges = {
            {1, 1, 1},
            {8, 32, 4},
            {7, 31, 3},
            {9, 33, 5},
            {4, 16, 256},
            {5, 17, 257},
            {13, 40, 255},
            {20, 10, 100},
            {3, 50, 1024},
            {12, 20, 1025},
            {300, 70, 1100},
            {1030, 40, 260},
            {2, 600, 30},
            {40, 1, 20}
        };
        RandomStream random = RandomStream.seeded(11);
        Stream<int[]> drawn = Stream.generate(
                        () -> new int[] {1 + random.nextInt(90), 1 + random.nextInt(90), 1 + random.nextInt(400)})
                .limit(12);
        return Stream.concat(Arrays.stream(edges), drawn)
                .flatMap(size -> Stream.of(Form.values())
                        .flatMap(form -> KERNELS.stream()
                                .map(kernels -> Arguments.of(kernels, form, size[0], size[1], size[2]))));
    }

    private static double[] random(int length, int seed) {
        RandomStream random = RandomStream.seeded(seed);
        double[] values = new double[length];
        Arrays.setAll(values, i -> 2 * random.nextDouble() - 1);
        return values;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static double[] ejml(Form form, int m, int n, int k, double[] a, double[] b) {
        DMatrixRMaj left = form == Form.TN ? DMatrixRMaj.wrap(k, m, a) : DMatrixRMaj.wrap(m, k, a);
        DMatrixRMaj right = form == Form.NT ? DMatrixRMaj.wrap(n, k, b) : DMatrixRMaj.wrap(k, n, b);
        DMatrixRMaj out = new DMatrixRMaj(m, n);
        switch (form) {
            case NN -> CommonOps_DDRM.mult(left, right, out);
            case TN -> CommonOps_DDRM.multTransA(left, right, out);
            case NT -> CommonOps_DDRM.multTransB(left, right, out);
        }
        return out.data;
    }

    private static float[] ejml(Form form, int m, int n, int k, float[] a, float[] b) {
        FMatrixRMaj left = form == Form.TN ? FMatrixRMaj.wrap(k, m, a) : FMatrixRMaj.wrap(m, k, a);
        FMatrixRMaj right = form == Form.NT ? FMatrixRMaj.wrap(n, k, b) : FMatrixRMaj.wrap(k, n, b);
        FMatrixRMaj out = new FMatrixRMaj(m, n);
        switch (form) {
            case NN -> CommonOps_FDRM.mult(left, right, out);
            case TN -> CommonOps_FDRM.multTransA(left, right, out);
            case NT -> CommonOps_FDRM.multTransB(left, right, out);
        }
        return out.data;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void run_float64_isEjmlsProduct(Kernels kernels, Form form, int m, int n, int k) {
        double[] a = random(m * k, 1);
        double[] b = random(k * n, 2);
        double[] c = random(m * n + 1, 3);
        double behind = c[m * n];
        kernels.doubles().product().set(form, m, n, k, a, b, c).run(new Team(1));
        double[] expected = ejml(form, m, n, k, a, b);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], c[i], 1e-15 * k, "element " + i);
        }
        assertEquals(behind, c[m * n], "what lies behind the product");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void run_float32_isEjmlsProduct(Kernels kernels, Form form, int m, int n, int k) {
        float[] a = floats(random(m * k, 1));
        float[] b = floats(random(k * n, 2));
        float[] c = floats(random(m * n + 1, 3));
        float behind = c[m * n];
        kernels.floats().product().set(form, m, n, k, a, b, c).run(new Team(1));
        float[] expected = ejml(form, m, n, k, a, b);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], c[i], 1e-6 * k, "element " + i);
        }
        assertEquals(behind, c[m * n], "what lies behind the product");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void run_accumulating_addsToWhatIsThere(Kernels kernels, Form form, int m, int n, int k) {
        double[] a = random(m * k, 1);
        double[] b = random(k * n, 2);
        double[] before = random(m * n, 3);
        double[] c = before.clone();
        kernels.doubles().product().set(form, m, n, k, a, b, c).accumulate().run(new Team(1));
        double[] expected = ejml(form, m, n, k, a, b);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(before[i] + expected[i], c[i], 1e-15 * (k + 2), "element " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void run_plusRow_addsItToEveryRow(Kernels kernels, Form form, int m, int n, int k) {
        double[] a = random(m * k, 1);
        double[] b = random(k * n, 2);
        double[] row = random(n, 4);
        double[] c = random(m * n, 3);
        kernels.doubles().product().set(form, m, n, k, a, b, c).plusRow(row).run(new Team(1));
        double[] expected = ejml(form, m, n, k, a, b);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i] + row[i % n], c[i], 1e-15 * (k + 2), "element " + i);
        }
    }

    /** Rows of a batch one part after the other, as a training on slices of it has them. */
    @ParameterizedTest
    @MethodSource("kernels")
    void run_innerIndicesInParts_givesTheBitsOfAllAtOnce(Kernels kernels) {
        int m = 37;
        int n = 45;
        int k = 700;
        int first = 333;
        double[] a = random(k * m, 1);
        double[] b = random(k * n, 2);
        double[] whole = new double[m * n];
        kernels.doubles().product().set(Form.TN, m, n, k, a, b, whole).run(new Team(1));
        double[] parts = new double[m * n];
        kernels.doubles().product().set(Form.TN, m, n, first, a, b, parts).run(new Team(1));
        double[] restOfA = Arrays.copyOfRange(a, first * m, k * m);
        double[] restOfB = Arrays.copyOfRange(b, first * n, k * n);
        kernels.doubles()
                .product()
                .set(Form.TN, m, n, k - first, restOfA, restOfB, parts)
                .accumulate()
                .run(new Team(1));
        assertArrayEquals(whole, parts);
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void run_noInnerIndex_isTheRowThatIsAdded(Kernels kernels) {
        double[] c = {7, 7, 7, 7};
        kernels.doubles()
                .product()
                .set(Form.NN, 2, 2, 0, new double[0], new double[0], c)
                .plusRow(new double[] {1, 2})
                .run(new Team(1));
        assertArrayEquals(new double[] {1, 2, 1, 2}, c);
    }

    static List<Kernels> kernels() {
        return KERNELS;
    }

    static Stream<Arguments> largeCases() {
        int[][] sizes = {{50, 300, 784}, {784, 300, 50}, {1437, 64, 100}, {5000, 10, 60}, {41, 3000, 64}};
        return Arrays.stream(sizes)
                .flatMap(size -> Stream.of(Form.values())
                        .flatMap(form -> KERNELS.stream()
                                .map(kernels -> Arguments.of(kernels, form, size[0], size[1], size[2]))));
    }

    @ParameterizedTest
    @MethodSource("largeCases")
    void run_anyNumberOfThreads_givesTheSameBits(Kernels kernels, Form form, int m, int n, int k) {
        float[] a = floats(random(m * k, 1));
        float[] b = floats(random(k * n, 2));
        float[] row = floats(random(n, 4));
        float[] alone = new float[m * n];
        kernels.floats().product().set(form, m, n, k, a, b, alone).plusRow(row).run(new Team(1));
        for (int threads = 2; threads <= 5; threads++) {
            float[] shared = new float[m * n];
            kernels.floats()
                    .product()
                    .set(form, m, n, k, a, b, shared)
                    .plusRow(row)
                    .run(new Team(threads));
            assertArrayEquals(alone, shared, threads + " threads");
        }
    }
}
