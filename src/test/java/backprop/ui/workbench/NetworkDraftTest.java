package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec.Dense;
import backprop.network.LayerSpec.Stage;
import backprop.network.NetworkSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkDraftTest {
    private static final Initializer.Zero ZERO = new Initializer.Zero();

    private static NetworkDraft.Column column(int units) {
        return new NetworkDraft.Column(new Dense(units, ZERO, ZERO), Activation.RELU);
    }

    private static NetworkDraft draft(int... units) {
        List<NetworkDraft.Column> columns = new ArrayList<>();
        for (int width : units) {
            columns.add(column(width));
        }
        return new NetworkDraft(64, columns);
    }

    private static List<Integer> units(NetworkDraft draft) {
        return draft.columns().stream().map(c -> c.dense().units()).toList();
    }

    @Test
    void toSpec_builtInNetwork_isTheSame() {
        NetworkSpec network = Samples.builtIn().network();
        assertEquals(network, NetworkDraft.of(network).toSpec());
    }

    @Test
    void of_activationStages_belongToTheirLayers() {
        Dense first = new Dense(5, new Initializer.HeNormal(), ZERO);
        Dense linear = new Dense(4, ZERO, ZERO);
        Dense output = new Dense(10, new Initializer.TorchLinear(), new Initializer.TorchLinear());
        NetworkSpec network = new NetworkSpec(64, List.of(first, new Stage(Activation.LOGISTIC), linear, output));
        NetworkDraft draft = NetworkDraft.of(network);
        assertEquals(
                List.of(
                        new NetworkDraft.Column(first, Activation.LOGISTIC),
                        new NetworkDraft.Column(linear, Activation.IDENTITY),
                        new NetworkDraft.Column(output, Activation.IDENTITY)),
                draft.columns());
        assertEquals(2, draft.hiddenCount());
        assertEquals(network, draft.toSpec());
    }

    @Test
    void toSpec_anyDraft_isReadBack() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            List<NetworkDraft.Column> columns = new ArrayList<>();
            for (int k = random.nextInt(6); k >= 0; k--) {
                Initializer start = new Initializer.Normal(0, random.nextDouble());
                Dense dense = new Dense(1 + random.nextInt(500), start, random.nextBoolean() ? start : ZERO);
                Activation[] activations = Activation.values();
                columns.add(new NetworkDraft.Column(dense, activations[random.nextInt(activations.length)]));
            }
            NetworkDraft draft = new NetworkDraft(1 + random.nextInt(100), columns);
            assertEquals(draft, NetworkDraft.of(draft.toSpec()));
        }
    }

    @Test
    void inserted_removedMoved_onlyTheseColumnsChange() {
        assertEquals(List.of(1, 9, 2, 3), units(draft(1, 2, 3).inserted(1, column(9))));
        assertEquals(List.of(1, 3), units(draft(1, 2, 3).removed(1)));
        assertEquals(List.of(2, 1, 3), units(draft(1, 2, 3).moved(0, 1)));
        assertEquals(List.of(2, 1, 3), units(draft(1, 2, 3).moved(1, -1)));
        assertEquals(List.of(1, 2, 9), units(draft(1, 2, 3).with(2, column(9))));
    }

    @Test
    void fanIn_isTheWidthBefore() {
        NetworkDraft draft = draft(5, 7, 10);
        assertEquals(64, draft.fanIn(0));
        assertEquals(5, draft.fanIn(1));
        assertEquals(7, draft.fanIn(2));
    }
}
