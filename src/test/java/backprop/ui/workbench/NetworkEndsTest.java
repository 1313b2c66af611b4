package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import backprop.data.Blobs;
import backprop.data.Moons;
import backprop.data.Plane;
import backprop.data.Spirals;
import backprop.experiment.ExperimentSpec;
import backprop.loss.LossKind;
import backprop.network.Activation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkEndsTest {
    /** Two inputs, one output, binary cross-entropy. */
    private static final ExperimentSpec MOONS = Samples.builtIn("moons-sgd");

    @Test
    void fitted_sourceOfTheSameShape_changesTheSourceAlone() {
        Moons more = new Moons(70, 0.3);
        assertEquals(MOONS.withData(MOONS.data().withSource(more)), NetworkEnds.fitted(MOONS, more));
    }

    @Test
    void fitted_moreClasses_getAsManyOutputsAndCrossEntropy() {
        ExperimentSpec three = NetworkEnds.fitted(MOONS, new Spirals(60, 3, 1, 0));
        assertEquals(3, three.network().outputs());
        assertInstanceOf(LossKind.CrossEntropy.class, three.loss().kind());
        assertEquals(Optional.of(Activation.SOFTMAX), three.network().lastActivation());
        assertEquals(MOONS.network().layers().size(), three.network().layers().size());
        ExperimentSpec two = NetworkEnds.fitted(three, new Spirals(60, 2, 1, 0));
        assertEquals(2, two.network().outputs());
    }

    @Test
    void fitted_otherInputs_changesTheInputsAlone() {
        ExperimentSpec blobs = NetworkEnds.fitted(Samples.builtIn(), new Blobs(60, 10, 7, 1, 10));
        assertEquals(7, blobs.network().inputs());
        assertEquals(Samples.builtIn().network().layers(), blobs.network().layers());
        ExperimentSpec given = NetworkEnds.fitted(Samples.builtIn("not-xor"), new Blobs(60, 2, 5, 1, 10));
        assertEquals(5, given.network().inputs());
    }

    @Test
    void fitted_numbersToPredict_getTheSquaredError() {
        ExperimentSpec plane = NetworkEnds.fitted(Samples.builtIn(), new Plane(60, 3, 0));
        assertEquals(1, plane.network().outputs());
        assertInstanceOf(LossKind.MeanSquaredError.class, plane.loss().kind());
        assertEquals(3, plane.network().inputs());
    }
}
