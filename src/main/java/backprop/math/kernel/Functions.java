package backprop.math.kernel;

/**
 * Functions of single numbers on the elements from..to−1 of arrays. They use basic operations alone, in one order, so that an element
 * has the same bits wherever it stands and whatever computes it.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
public interface Functions<A> {

    /** out = f(z); {@code out} may be z itself, but not for SiLU, GELU and softplus, which go through it twice. */
    void apply(ElementFunction f, A z, A out, int from, int to);

    /** out = δ·f′, where a = f(z); {@code out} is another array than z and a, and than δ for SiLU, GELU and softplus. */
    void slope(ElementFunction f, A delta, A z, A a, A out, int from, int to);

    /** Waits until the function is as fast as it will be. Without it that comes by itself, and the results are the same. */
    void warmUp(ElementFunction f);
}
