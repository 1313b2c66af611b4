package backprop.math;

import backprop.math.kernel.ElementFunction;
import backprop.math.kernel.Functions;
import backprop.math.kernel.Team;
import org.jspecify.annotations.Nullable;

/**
 * Functions of every element of a matrix, in the matrix's own precision. All arguments have one precision; {@code out} is
 * overwritten and given their shape. It may be one of them, but not for SiLU, GELU and softplus, which are combined from other
 * functions. An element has the same bits on every processor and for any number of threads.
 */
public final class ElementFunctions {
    /** Elements that are worth a thread of their own: below, waking it takes longer. */
    private static final int WORTH_A_THREAD = 16_384;

    private static final ThreadLocal<Shared> SHARED = ThreadLocal.withInitial(Shared::new);

    private ElementFunctions() {}

    /** out = f(z). */
    public static void apply(ElementFunction f, Matrix z, Matrix out) {
        out.reshape(z.rows(), z.cols());
        Functions<Object> functions = Matrix.kernel(z, out).functions();
        int threads = threads(z.size());
        if (threads > 1) {
            SHARED.get().set(functions, f, z, out).run(threads);
        } else {
            functions.apply(f, z.array(), out.array(), 0, z.size());
        }
    }

    /** out = δ ∘ f′, where a = f(z). */
    public static void slope(ElementFunction f, Matrix delta, Matrix z, Matrix a, Matrix out) {
        requireSize(delta, z);
        requireSize(a, z);
        out.reshape(z.rows(), z.cols());
        Functions<Object> functions = Matrix.kernel(delta, z, a, out).functions();
        int threads = threads(z.size());
        if (threads > 1) {
            SHARED.get().set(functions, f, z, out).of(delta, a).run(threads);
        } else {
            functions.slope(f, delta.array(), z.array(), a.array(), out.array(), 0, z.size());
        }
    }

    private static void requireSize(Matrix matrix, Matrix z) {
        if (matrix.size() != z.size()) {
            throw new IllegalArgumentException("What is computed with element by element has one size, not %s and %s."
                    .formatted(matrix.shape(), z.shape()));
        }
    }

    private static int threads(int elements) {
        return elements < 2 * WORTH_A_THREAD
                ? 1
                : Math.min(Compute.standard().team().size(), elements / WORTH_A_THREAD);
    }

    /** Elements that several threads go through, each a part of them. A thread has one of its own, to be set and run. */
    private static final class Shared implements Team.Task {
        private @Nullable Functions<Object> functions;
        private ElementFunction f = ElementFunction.EXP;
        private @Nullable Object delta;
        private @Nullable Object z;
        private @Nullable Object a;
        private @Nullable Object out;
        private int size;

        private Shared set(Functions<Object> newFunctions, ElementFunction newF, Matrix newZ, Matrix newOut) {
            functions = newFunctions;
            f = newF;
            z = newZ.array();
            out = newOut.array();
            delta = null;
            a = null;
            size = newZ.size();
            return this;
        }

        /** The slope instead of the function. */
        private Shared of(Matrix newDelta, Matrix newA) {
            delta = newDelta.array();
            a = newA.array();
            return this;
        }

        private void run(int threads) {
            Compute.standard().team().run(this, threads);
            delta = null;
            z = null;
            a = null;
            out = null;
        }

        @Override
        public void run(int part, int parts) {
            int from = (int) ((long) size * part / parts);
            int to = (int) ((long) size * (part + 1) / parts);
            if (functions == null || z == null || out == null) {
                throw new IllegalStateException("It was not set.");
            }
            if (delta == null || a == null) {
                functions.apply(f, z, out, from, to);
            } else {
                functions.slope(f, delta, z, a, out, from, to);
            }
        }
    }
}
