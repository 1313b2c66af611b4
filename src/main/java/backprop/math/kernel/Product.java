package backprop.math.kernel;

import org.jspecify.annotations.Nullable;

/**
 * One product C = A·B at work, in one of its forms. It is set and run again and again, so that a product costs no memory; several
 * threads can share it, each with rows or columns of C of its own, which leaves every element's sum as it is.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
public final class Product<A> implements Team.Task {
    /** Multiplications that are worth a thread of their own: below, waking it takes longer. */
    private static final long WORTH_A_THREAD = 750_000;

    private final Kernel<A> kernel;
    private final A none;
    private Form form = Form.NN;
    private int m;
    private int n;
    private int k;
    private A a;
    private A b;
    private A c;
    private @Nullable A bias;
    private boolean accumulating;
    private boolean byRows;

    Product(Kernel<A> kernel) {
        this.kernel = kernel;
        none = kernel.array(0);
        a = none;
        b = none;
        c = none;
    }

    /** C = A·B. */
    public Product<A> set(Form newForm, int newM, int newN, int newK, A left, A right, A out) {
        form = newForm;
        m = newM;
        n = newN;
        k = newK;
        a = left;
        b = right;
        c = out;
        bias = null;
        accumulating = false;
        return this;
    }

    /** Adds that row [1×n] to every row of C, which is overwritten. */
    public Product<A> plusRow(A row) {
        bias = row;
        accumulating = false;
        return this;
    }

    /** Adds the product, and no row, to what C holds. */
    public Product<A> accumulate() {
        accumulating = true;
        bias = null;
        return this;
    }

    /** Computes it, on several threads if it is large; then it forgets the arrays. */
    public void run(Team team) {
        if (k == 0) {
            fill();
        } else {
            share(team);
        }
        set(form, 0, 0, 0, none, none, none);
    }

    /** A product without inner indices is what the sums start from. */
    private void fill() {
        if (bias != null) {
            for (int row = 0; row < m; row++) {
                System.arraycopy(bias, 0, c, row * n, n);
            }
        } else if (!accumulating) {
            kernel.fill(c, 0, m * n, 0);
        }
    }

    private void share(Team team) {
        int threads = (int) Math.min(team.size(), (long) m * n * k / WORTH_A_THREAD);
        // Each thread copies all of the factor that is not divided: so the larger one is.
        byRows = m > n ? rowUnits() >= threads : columnUnits() < threads;
        threads = Math.min(threads, byRows ? rowUnits() : columnUnits());
        if (threads > 1) {
            team.run(this, threads);
        } else {
            kernel.multiply(this, 0, m, 0, n);
        }
    }

    private int rowUnits() {
        return Math.max(1, m / kernel.rowUnit());
    }

    private int columnUnits() {
        return Math.max(1, n / kernel.columnUnit());
    }

    @Override
    public void run(int part, int parts) {
        if (byRows) {
            kernel.multiply(
                    this, cut(m, kernel.rowUnit(), part, parts), cut(m, kernel.rowUnit(), part + 1, parts), 0, n);
        } else {
            int unit = kernel.columnUnit();
            kernel.multiply(this, 0, m, cut(n, unit, part, parts), cut(n, unit, part + 1, parts));
        }
    }

    /** Where a part begins: at a multiple of the unit, so that only the last part has an edge. */
    private static int cut(int length, int unit, int part, int parts) {
        int units = (length + unit - 1) / unit;
        return Math.min(length, (int) ((long) units * part / parts) * unit);
    }

    Form form() {
        return form;
    }

    int m() {
        return m;
    }

    int n() {
        return n;
    }

    int k() {
        return k;
    }

    A a() {
        return a;
    }

    A b() {
        return b;
    }

    A c() {
        return c;
    }

    @Nullable
    A bias() {
        return bias;
    }

    boolean isAccumulating() {
        return accumulating;
    }
}
