package backprop.training;

import backprop.math.Matrix;
import backprop.math.Parallel;
import backprop.network.Network;
import java.util.List;

/**
 * What a network says of a whole part. The part goes through it slice by slice, on several threads, so that the layers' buffers stay
 * small however large the part is; the outputs have the same bits as in one go, since no row's depend on another's.
 */
final class Outputs {
    private final List<Network> networks;
    private final List<Matrix> slices;
    private final int sliceRows;
    private final Matrix outputs;

    /** @param networks the network and twins of it, one for each thread that is to take part */
    Outputs(List<Network> networks, Matrix buffer) {
        this.networks = networks;
        slices = networks.stream().map(network -> buffer.zeros()).toList();
        sliceRows = Slices.rows(networks.get(0));
        outputs = buffer.zeros();
    }

    /**
     * The outputs [N×K] for x [N×D], in a matrix that the next call, or the network's next forward pass, overwrites. The network
     * remembers some slice's pass.
     */
    Matrix of(Matrix x) {
        int n = x.rows();
        if (n <= sliceRows) {
            return networks.get(0).forward(x);
        }
        outputs.reshape(n, networks.get(0).spec().outputs());
        int count = (n + sliceRows - 1) / sliceRows;
        Parallel.run(Math.min(networks.size(), count), (part, parts) -> {
            for (int slice = part; slice < count; slice += parts) {
                forward(networks.get(part), slices.get(part), x, slice * sliceRows);
            }
        });
        return outputs;
    }

    private void forward(Network network, Matrix slice, Matrix x, int from) {
        slice.reshape(Math.min(sliceRows, x.rows() - from), x.cols());
        for (int row = 0; row < slice.rows(); row++) {
            slice.setRow(row, x, from + row);
        }
        Matrix z = network.forward(slice);
        for (int row = 0; row < slice.rows(); row++) {
            outputs.setRow(from + row, z, row);
        }
    }
}
