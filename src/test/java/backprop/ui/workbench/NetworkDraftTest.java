package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.LayerSpec.Dense;
import backprop.network.LayerSpec.Dropout;
import backprop.network.LayerSpec.Stage;
import backprop.network.NetworkSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkDraftTest {
    private static final Initializer.Zero ZERO = new Initializer.Zero();

    private static NetworkDraft.Column column(int units) {
        return new NetworkDraft.Column(new Dense(units, ZERO, ZERO), Activation.RELU, List.of());
    }

    private static NetworkDraft draft(int... units) {
        List<NetworkDraft.Column> columns = new ArrayList<>();
        for (int width : units) {
            columns.add(column(width));
        }
        return new NetworkDraft(64, List.of(), columns, Optional.empty());
    }

    private static List<Integer> units(NetworkDraft draft) {
        return draft.columns().stream().map(c -> c.dense().units()).toList();
    }

    @Test
    void toSpec_everyBuiltInNetwork_isTheSame() {
        for (BuiltIn builtIn : BuiltInExperiments.all()) {
            NetworkSpec network = builtIn.textbook().network();
            assertEquals(network, SelectedColumn.draft(builtIn.textbook()).toSpec(), builtIn.id());
        }
    }

    @Test
    void of_documentTwo_reluOnTheLogitsIsTheActivationAndSoftmaxTheLossesOwn() {
        NetworkDraft draft = SelectedColumn.draft(Samples.builtIn("mnist-linear-relu"));
        assertEquals(Activation.RELU, draft.columns().get(0).activation());
        assertEquals(List.of(), draft.columns().get(0).stages());
        assertEquals(Optional.of(Activation.SOFTMAX), draft.own());
    }

    @Test
    void of_anyStages_belongToTheLayerBefore() {
        Dense first = new Dense(5, new Initializer.HeNormal(), ZERO);
        Dense output = new Dense(10, ZERO, ZERO);
        NetworkSpec network = new NetworkSpec(
                64,
                List.of(
                        new Dropout(0.1),
                        first,
                        new Stage(Activation.LOGISTIC),
                        new Dropout(0.5),
                        new Stage(Activation.TANH),
                        output,
                        new Stage(Activation.IDENTITY)));
        NetworkDraft draft = NetworkDraft.of(network, Optional.of(Activation.SOFTMAX));
        assertEquals(List.of(new Dropout(0.1)), draft.lead());
        assertEquals(
                List.of(
                        new NetworkDraft.Column(
                                first, Activation.LOGISTIC, List.of(new Dropout(0.5), new Stage(Activation.TANH))),
                        new NetworkDraft.Column(output, Activation.IDENTITY, List.of(new Stage(Activation.IDENTITY)))),
                draft.columns());
        assertEquals(network, draft.toSpec());
    }

    @Test
    void toSpec_anyNetwork_isTheSame() {
        Random random = new Random(7);
        Activation[] activations = Activation.values();
        for (int i = 0; i < 1_000; i++) {
            List<LayerSpec> layers = new ArrayList<>(List.of(new Dense(1 + random.nextInt(5), ZERO, ZERO)));
            for (int k = random.nextInt(8); k > 0; k--) {
                LayerSpec layer = switch (random.nextInt(3)) {
                    case 0 -> new Dense(1 + random.nextInt(500), new Initializer.TorchLinear(), ZERO);
                    case 1 -> new Dropout(random.nextDouble());
                    default -> new Stage(activations[random.nextInt(activations.length)]);
                };
                layers.add(random.nextInt(layers.size() + 1), layer);
            }
            NetworkSpec network = new NetworkSpec(1 + random.nextInt(100), layers);
            Optional<Activation> own = random.nextBoolean() ? Optional.of(Activation.SOFTMAX) : Optional.empty();
            assertEquals(network, NetworkDraft.of(network, own).toSpec());
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

    @Test
    void fitted_givenValuesWithoutRoom_becomeAUsualStart() {
        NetworkDraft draft = SelectedColumn.draft(Samples.builtIn("not-xor"));
        assertEquals(draft, draft.fitted());
        NetworkDraft without = draft.inserted(0, column(3)).fitted();
        assertTrue(without.columns().get(1).dense().weights() instanceof Initializer.GlorotUniform);
        assertTrue(without.columns().get(2).dense().weights() instanceof Initializer.Given);
    }
}
