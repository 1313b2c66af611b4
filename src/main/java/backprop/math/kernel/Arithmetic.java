package backprop.math.kernel;

/**
 * What is done with arrays element by element, for the elements from..to−1, by basic operations alone; each is rounded to the
 * array's precision.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
public interface Arithmetic<A> {
    /** Sets the elements. */
    void fill(A x, int from, int to, double value);

    /** y = y + t·x. */
    void addScaled(A y, double t, A x, int from, int to);

    /** y = y + s·u + t·x. */
    void addScaled(A y, double s, A u, double t, A x, int from, int to);

    /** y = y + t·sign(x). */
    void addSigns(A y, double t, A x, int from, int to);

    /** y = s·y. */
    void scale(A y, double s, int from, int to);

    /** y = y/s. */
    void divide(A y, double s, int from, int to);

    /** y = y∘x. */
    void multiply(A y, A x, int from, int to);

    /** y = s·y + t·x. */
    void combine(A y, double s, A x, double t, int from, int to);

    /** y = s·y + t·x²; the square is taken last, (t·x)·x. */
    void combineSquares(A y, double s, A x, double t, int from, int to);

    /** y = max(y, x); NaN if either is. */
    void larger(A y, A x, int from, int to);

    /** y between −bound and bound; NaN stays NaN. */
    void clip(A y, double bound, int from, int to);

    /** y = y + (s·u + t·x)/r with r = √(v/c) + ε, or √(v/c + ε) if {@code inside}. */
    void addOverRoot(
            A y, double s, A u, double t, A x, A v, double c, double epsilon, boolean inside, int from, int to);

    /** d = u·√(x + ε)/√(v + ε) for Adadelta: then x = ρx + (1 − ρ)d² and y = y + t·d. */
    void addRatio(A y, double t, A u, A v, A x, double rho, double epsilon, int from, int to);

    /** Σ (x/unit)² in float64, in an order that is fixed. */
    double sumOfSquares(A x, double unit, int from, int to);

    /** Whether none is NaN or infinite. */
    boolean isFinite(A x, int from, int to);
}
