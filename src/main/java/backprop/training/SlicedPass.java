package backprop.training;

import backprop.data.Targets;
import backprop.math.Elementwise;
import backprop.math.Matrix;
import backprop.math.Parallel;
import backprop.network.Network;
import backprop.network.Parameter;
import backprop.network.Pass;
import java.util.ArrayList;
import java.util.List;

/**
 * A large batch's way forward and back in one go: slice by slice, each forward and at once back, while what the layers remember of
 * it is near. The slices are in a few groups, which several threads take; a group's gradients add up in the order of its slices,
 * and the groups' in their order, so that the bits do not depend on the threads.
 */
final class SlicedPass {
    /** As many as threads can be of use; each needs room for a gradient. */
    private static final int GROUPS = 4;

    /** Parameters above which there is one group: products are then large enough to be shared. */
    private static final int MANY_PARAMETERS = 1 << 22;

    /** A slice's length is a multiple of it, as tiles are. */
    private static final int UNIT = 8;

    private final Network network;
    private final boolean sliceable;
    private final int sliceRows;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<List<Matrix>> sums = new ArrayList<>();
    private final Matrix outputs;
    private int groups;
    private int slices;

    /** @param networks the network and twins of it, one for each thread that is to take part */
    SlicedPass(List<Network> networks, Subject subject, TrainingSpec spec) {
        network = networks.get(0);
        sliceRows = Slices.rows(network);
        outputs = spec.precision().buffer();
        for (Network each : networks) {
            lanes.add(new Lane(each, subject, spec));
        }
        sliceable = lanes.get(0).isRowByRow();
    }

    /** Whether a batch of so many rows is to go this way. */
    boolean suits(int rows) {
        return rows > sliceRows && sliceable;
    }

    /** The outputs [N×K], overwritten by the next batch; the network's gradients are the batch's afterwards. */
    Matrix run(Matrix x, Targets targets, Pass pass) {
        int n = x.rows();
        outputs.reshape(n, network.spec().outputs());
        int most = network.spec().parameterCount() > MANY_PARAMETERS ? 1 : GROUPS;
        int wanted = (n + sliceRows - 1) / sliceRows;
        wanted = (wanted + most - 1) / most * most;
        int rows = (n + wanted - 1) / wanted;
        rows = (rows + UNIT - 1) / UNIT * UNIT;
        slices = (n + rows - 1) / rows;
        groups = Math.min(most, slices);
        while (groups > 1 && sums.size() < groups) {
            sums.add(network.parameters().stream().map(p -> p.value().zeros()).toList());
        }
        for (Lane lane : lanes) {
            lane.take(x, targets, rows);
        }
        // Dropout's masks come from one stream, in the order of the slices.
        int parts = pass == Pass.TRAIN && network.spec().hasDropout() ? 1 : Math.min(lanes.size(), groups);
        Parallel.run(parts, (part, of) -> {
            for (int group = part; group < groups; group += of) {
                Lane lane = lanes.get(part);
                lane.run(slices * group / groups, slices * (group + 1) / groups, pass, outputs);
                if (groups > 1) {
                    lane.copyGradient(sums.get(group));
                }
            }
        });
        if (groups > 1) {
            addUp();
        }
        return outputs;
    }

    private void addUp() {
        for (int i = 0; i < network.parameters().size(); i++) {
            Parameter parameter = network.parameters().get(i);
            parameter.gradient().setTo(sums.get(0).get(i));
            for (int group = 1; group < groups; group++) {
                Elementwise.addScaled(parameter.gradient(), 1, sums.get(group).get(i));
            }
        }
    }
}
