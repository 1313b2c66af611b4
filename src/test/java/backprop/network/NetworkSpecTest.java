package backprop.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkSpecTest {
    private static final Initializer ZERO = new Initializer.Zero();
    private static final LayerSpec RELU = new LayerSpec.Stage(Activation.RELU);

    private static LayerSpec dense(int units) {
        return new LayerSpec.Dense(units, ZERO, ZERO);
    }

    @ParameterizedTest
    @CsvSource({"100, 7510", "500, 37510", "1000, 75010"})
    void parameterCount_documentOnesNetworks_isTheDocuments(int hidden, int expected) {
        assertEquals(expected, new NetworkSpec(64, List.of(dense(hidden), RELU, dense(10))).parameterCount());
    }

    @Test
    void parameterCount_documentFivesDeepNetwork_is1741() {
        NetworkSpec spec = new NetworkSpec(2, List.of(dense(20), RELU, dense(40), RELU, dense(20), RELU, dense(1)));
        assertEquals(1741, spec.parameterCount());
    }

    @Test
    void outputs_lastStageAnActivation_isTheWidthOfTheDenseLayerBeforeIt() {
        assertEquals(10, new NetworkSpec(784, List.of(dense(10), RELU)).outputs());
    }

    @Test
    void layers_listChangedAfterwards_staysAsItWas() {
        List<LayerSpec> layers = new ArrayList<>(List.of(dense(3)));
        NetworkSpec spec = new NetworkSpec(2, layers);
        layers.add(dense(7));
        assertEquals(List.of(dense(3)), spec.layers());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void new_noInputs_isRefusedByValue(int inputs) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new NetworkSpec(inputs, List.of(dense(1))));
        assertEquals("A network has at least one input, not " + inputs + ".", refusal.getMessage());
    }

    @Test
    void new_noDenseLayer_isRefused() {
        for (List<LayerSpec> layers : List.of(List.<LayerSpec>of(), List.of(RELU))) {
            var refusal = assertThrows(IllegalArgumentException.class, () -> new NetworkSpec(2, layers));
            assertEquals("A network has at least one dense layer.", refusal.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0; 0", "-1; -1", "10001; 10,001"})
    void dense_unitsOutOfRange_isRefusedByValue(int units, String shown) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> dense(units));
        assertEquals("A dense layer has 1 to 10,000 units, not " + shown + ".", refusal.getMessage());
    }

    @Test
    void dense_mostUnits_isAccepted() {
        assertEquals(10_000, dense(LayerSpec.Dense.MAX_UNITS).outputs(5));
    }
}
