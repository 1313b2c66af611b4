package backprop.training;

import backprop.math.Matrix;
import backprop.network.Network;

/**
 * What a network says of a whole part. The part goes through it slice by slice, so that the layers' buffers stay small however
 * large the part is; the outputs have the same bits as in one go, since no row's depend on another's.
 */
final class Outputs {
    /**
     * Rows that go through the network at once: enough for the products to run at full speed, and a layer of 300 units needs
     * 1.2 MB for them, where MNIST's 60,000 rows would take 144 MB.
     */
    static final int SLICE_ROWS = 512;

    private final Network network;
    private final Matrix slice;
    private final Matrix outputs;

    Outputs(Network network, Matrix buffer) {
        this.network = network;
        slice = buffer.zeros();
        outputs = buffer.zeros();
    }

    /**
     * The outputs [N×K] for x [N×D], in a matrix that the next call, or the network's next forward pass, overwrites. The network
     * remembers the last slice's pass.
     */
    Matrix of(Matrix x) {
        int n = x.rows();
        if (n <= SLICE_ROWS) {
            return network.forward(x);
        }
        outputs.reshape(n, network.spec().outputs());
        for (int from = 0; from < n; from += SLICE_ROWS) {
            slice.reshape(Math.min(SLICE_ROWS, n - from), x.cols());
            for (int row = 0; row < slice.rows(); row++) {
                slice.setRow(row, x, from + row);
            }
            Matrix z = network.forward(slice);
            for (int row = 0; row < slice.rows(); row++) {
                outputs.setRow(from + row, z, row);
            }
        }
        return outputs;
    }
}
