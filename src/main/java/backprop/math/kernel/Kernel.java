package backprop.math.kernel;

/**
 * Arithmetic on arrays of one precision. What is done element by element has the same bits on every processor, since it uses basic
 * operations alone; products depend on whether a multiplication and an addition are rounded once or twice, and whether a row
 * that is added to them is what the sums start from or comes last.
 *
 * @param <A> {@code double[]} or {@code float[]}
 */
public interface Kernel<A> extends Arithmetic<A> {

    A array(int length);

    /** The calling thread's own product, to be set and run. */
    Product<A> product();

    /** The calling thread's own element-wise operation, to be set and run. */
    ElementTask<A> elementTask();

    /** Rows of C that are best computed together. */
    int rowUnit();

    /** Columns of C that are best computed together. */
    int columnUnit();

    /** Computes those rows and columns of the product's C. */
    void multiply(Product<A> product, int fromRow, int toRow, int fromCol, int toCol);

    /** out[j] = out[j] + Σ_i x[i·cols + j], in the order of the rows. */
    void addRows(A x, int rows, int cols, A out);

    /** Functions of single elements. */
    Functions<A> functions();

    /** What is computed of whole rows. */
    Rows<A> rows();
}
