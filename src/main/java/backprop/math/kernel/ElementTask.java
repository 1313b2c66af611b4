package backprop.math.kernel;

/**
 * An element-wise operation at work, with what it is done to. It is set and run again and again, so that an operation costs no
 * memory; several threads can share it, each with elements of its own.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
public final class ElementTask<A> implements Team.Task {
    /** Elements that are worth a thread of their own. */
    private static final int WORTH_A_THREAD = 1 << 15;

    private final Kernel<A> kernel;
    private final A none;
    private Operation operation = Operation.SCALE;
    private int size;
    private A y;
    private A u;
    private A x;
    private A v;
    private double s;
    private double t;
    private double c;
    private double epsilon;
    private boolean inside;

    /** What is done, by the names of {@link Arithmetic}. */
    public enum Operation {
        ADD_SCALED,
        ADD_TWO_SCALED,
        ADD_SIGNS,
        SCALE,
        DIVIDE,
        MULTIPLY,
        COMBINE,
        COMBINE_SQUARES,
        LARGER,
        CLIP,
        ADD_OVER_ROOT,
        ADD_RATIO
    }

    ElementTask(Kernel<A> kernel) {
        this.kernel = kernel;
        none = kernel.array(0);
        y = none;
        u = none;
        x = none;
        v = none;
    }

    /** The arrays, by the names that {@link Arithmetic} gives them. */
    public ElementTask<A> arrays(A newY, A newU, A newX, A newV) {
        y = newY;
        u = newU;
        x = newX;
        v = newV;
        return this;
    }

    /** The factors s and t. */
    public ElementTask<A> factors(double newS, double newT) {
        s = newS;
        t = newT;
        return this;
    }

    /** What is under a root; of {@code newC} Adadelta takes ρ. */
    public ElementTask<A> root(double newC, double newEpsilon, boolean newInside) {
        c = newC;
        epsilon = newEpsilon;
        inside = newInside;
        return this;
    }

    /** Does it to the first {@code newSize} elements, on several threads if these are many; then it forgets the arrays. */
    public void run(Operation newOperation, int newSize, Team team) {
        operation = newOperation;
        size = newSize;
        int threads = Math.min(team.size(), size / WORTH_A_THREAD);
        if (threads > 1) {
            team.run(this, threads);
        } else {
            run(0, 1);
        }
        arrays(none, none, none, none);
    }

    @Override
    public void run(int part, int parts) {
        int from = (int) ((long) size * part / parts);
        int to = (int) ((long) size * (part + 1) / parts);
        switch (operation) {
            case ADD_SCALED -> kernel.addScaled(y, t, x, from, to);
            case ADD_TWO_SCALED -> kernel.addScaled(y, s, u, t, x, from, to);
            case ADD_SIGNS -> kernel.addSigns(y, t, x, from, to);
            case SCALE -> kernel.scale(y, s, from, to);
            case DIVIDE -> kernel.divide(y, s, from, to);
            case MULTIPLY -> kernel.multiply(y, x, from, to);
            case COMBINE -> kernel.combine(y, s, x, t, from, to);
            case COMBINE_SQUARES -> kernel.combineSquares(y, s, x, t, from, to);
            case LARGER -> kernel.larger(y, x, from, to);
            case CLIP -> kernel.clip(y, s, from, to);
            case ADD_OVER_ROOT -> kernel.addOverRoot(y, s, u, t, x, v, c, epsilon, inside, from, to);
            case ADD_RATIO -> kernel.addRatio(y, t, u, v, x, c, epsilon, from, to);
        }
    }
}
