package backprop.math.kernel;

/**
 * The innermost loops of a blocked product: what {@link Blocked} puts together. A tile is a few rows of C by one or two vectors of
 * columns that stay in registers while the inner index runs.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
public interface Tiles<A> {

    /** Rows of the tallest tile: 8, or 4 where there are few registers. */
    int height();

    /** Elements of one vector; a tile has one or two. */
    int lanes();

    /** Bytes of an element. */
    int bytes();

    A array(int length);

    /**
     * Packs a strip of {@code width} rows, of which {@code count} are there and the others are anything: to[toAt + i·width + j] =
     * from[at + j·stride + i], i below {@code depth}.
     */
    void packAcross(A from, int at, int stride, int count, int width, int depth, A to, int toAt);

    /**
     * Packs a strip of {@code width} columns, of which {@code count} are there and the others are anything: to[toAt + i·width + j] =
     * from[at + i·stride + j], i below {@code depth}.
     */
    void packAlong(A from, int at, int stride, int count, int width, int depth, A to, int toAt);

    /**
     * c[at + r·stride + j] = from[fromAt + r·fromStride + j] + Σ_i a[aAt + i·height + r]·b[bAt + i·width + j], with fused multiply-adds
     * in the order of i.
     *
     * @param height 8 or 4
     * @param vectors 1 or 2: the width is so many times {@link #lanes}
     */
    void tile(
            int height,
            int vectors,
            A a,
            int aAt,
            A b,
            int bAt,
            int depth,
            A from,
            int fromAt,
            int fromStride,
            A c,
            int at,
            int stride);

    /**
     * The same with A where it stands: a[aAt + r·aStride + i].
     *
     * @param there rows of A that there are, at least one; C's others become anything
     */
    void rowTile(
            int height,
            int vectors,
            A a,
            int aAt,
            int aStride,
            int there,
            A b,
            int bAt,
            int depth,
            A from,
            int fromAt,
            int fromStride,
            A c,
            int at,
            int stride);

    /** Copies a block of C into a tile's own array of rows {@code wide} elements long; what is behind {@code cols} is anything. */
    void take(A c, int at, int stride, int rows, int cols, int wide, A to);

    /**
     * Copies the first {@code cols} columns of a tile's own array into C. Elements behind them and before {@code end} may be written with
     * what they hold, and if nothing is being added to C also with anything; others are left alone.
     */
    void give(A from, int wide, int rows, int cols, A c, int at, int stride, int end, boolean adding);
}
