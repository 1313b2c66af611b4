package backprop.math.kernel;

/** The arithmetic of both precisions, of one make. */
public interface Kernels {

    Kernel<double[]> doubles();

    Kernel<float[]> floats();

    /** Bits of a vector register that is used knowingly; 0 for plain loops, of which the compiler makes what it can. */
    int vectorBits();

    /** Plain loops: they work everywhere. */
    static Kernels plain() {
        return new Kernels() {
            private final Kernel<double[]> doubles = new PlainDoubles();
            private final Kernel<float[]> floats = new PlainFloats();

            @Override
            public Kernel<double[]> doubles() {
                return doubles;
            }

            @Override
            public Kernel<float[]> floats() {
                return floats;
            }

            @Override
            public int vectorBits() {
                return 0;
            }
        };
    }
}
