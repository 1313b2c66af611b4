package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.network.Activation;
import backprop.network.LayerSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesignerStagesTest {
    private final ExperimentEditor editor = new ExperimentEditor(Samples.builtIn());
    private final Problems problems = new Problems();
    private final DesignerViewModel designer = new DesignerViewModel(editor, problems, Samples.STRINGS);

    private LayerColumn column(int index) {
        return designer.columnsProperty().get().get(index);
    }

    @Test
    void stages_addedChangedMovedRemoved_standInTheNetwork() {
        StageViewModel stages = designer.stages();
        stages.addDropout();
        assertEquals(List.of("dropout 0.5"), stages.names().get());
        assertEquals("tanh\ndropout 0.5", column(1).kind());
        stages.rate().textProperty().set("0.25");
        stages.addActivation(Activation.SOFTPLUS);
        assertEquals(List.of("dropout 0.25", "softplus"), stages.names().get());
        assertTrue(stages.function().usedProperty().get());
        assertFalse(stages.rate().usedProperty().get());
        stages.move(-1);
        assertEquals(List.of("softplus", "dropout 0.25"), stages.names().get());
        assertEquals(
                List.of(new LayerSpec.Stage(Activation.SOFTPLUS), new LayerSpec.Dropout(0.25)),
                editor.spec().network().layers().subList(2, 4));
        stages.remove();
        stages.remove();
        stages.remove();
        assertEquals(Samples.builtIn(), editor.spec());
    }

    @Test
    void stages_ofTheInput_standBeforeTheFirstLayer() {
        designer.selectedProperty().set(0);
        designer.stages().addDropout();
        assertEquals(
                new LayerSpec.Dropout(0.5), editor.spec().network().layers().get(0));
        assertEquals("8×8 pixels, dropout 0.5", column(0).kindInLine());
    }

    @Test
    void rate_outOfRange_isRefused() {
        designer.stages().addDropout();
        designer.stages().rate().textProperty().set("1");
        assertEquals(
                "The dropout rate must be at least 0 and below 1.",
                problems.firstProperty().get());
        designer.stages().remove();
        assertEquals("", problems.firstProperty().get());
    }

    @Test
    void activation_changed_isNamedInItsColumn() {
        designer.activation().valueProperty().set(Activation.RELU);
        assertEquals("ReLU", column(1).kind());
        designer.activation().valueProperty().set(Activation.IDENTITY);
        assertEquals("identity", column(1).kind());
        editor.undo();
        editor.undo();
        assertEquals(Samples.builtIn(), editor.spec());
        assertEquals(Activation.TANH, designer.activation().valueProperty().get());
    }
}
