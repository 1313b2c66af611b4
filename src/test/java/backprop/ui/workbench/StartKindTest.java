package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import backprop.network.Initializer;
import backprop.network.LayerSpec.Dense;
import backprop.network.NetworkSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartKindTest {
    private static final Initializer ZERO = new Initializer.Zero();
    private static final Initializer NORMAL = new Initializer.Normal(0, 0.5);

    private static Dense layer(Initializer weights, Initializer bias) {
        return new Dense(12, weights, bias);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void applyTo_anyLayer_isRecognised(StartKind kind) {
        for (StartKind before : StartKind.values()) {
            Dense start = before.applyTo(layer(NORMAL, ZERO), 2);
            Dense changed = kind.applyTo(start, 0.25);
            assertEquals(kind, StartKind.of(changed));
            assertEquals(12, changed.units());
            assertEquals(kind.hasSpread() ? 0.25 : 1, StartKind.spread(changed));
        }
    }

    @Test
    void of_documentOnesNetwork_isNormalWithBiases() {
        NetworkSpec network = Samples.builtIn().network();
        assertEquals(StartKind.NORMAL_ALL, StartKind.of((Dense) network.layers().get(0)));
    }

    @Test
    void of_combinationsThatAreNotOffered_isOther() {
        for (Dense layer : List.of(
                layer(NORMAL, new Initializer.Normal(0, 1)),
                layer(new Initializer.Normal(1, 1), ZERO),
                layer(new Initializer.Uniform(-1, 1), ZERO),
                layer(new Initializer.HeNormal(), NORMAL),
                layer(new Initializer.TorchLinear(), ZERO))) {
            assertEquals(StartKind.OTHER, StartKind.of(layer));
            assertSame(layer, StartKind.OTHER.applyTo(layer, 3));
        }
    }

    @Test
    void applyTo_biases_startAsTheKindSays() {
        Dense layer = layer(ZERO, ZERO);
        assertEquals(NORMAL, StartKind.NORMAL_ALL.applyTo(layer, 0.5).bias());
        assertEquals(ZERO, StartKind.NORMAL.applyTo(layer, 0.5).bias());
        assertEquals(
                new Initializer.TorchLinear(),
                StartKind.TORCH.applyTo(layer, 0.5).bias());
        assertEquals(ZERO, StartKind.GLOROT_UNIFORM.applyTo(layer, 0.5).bias());
    }
}
