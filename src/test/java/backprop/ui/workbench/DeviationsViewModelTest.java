package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.Deviation;
import backprop.optimizer.Clip;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviationsViewModelTest {
    private final ExperimentEditor editor = new ExperimentEditor(Samples.builtIn());
    private final DeviationsViewModel deviations = new DeviationsViewModel(editor, Samples.STRINGS);

    @Test
    void asPublished_thenTextbook_setsAllInOneStepEach() {
        assertEquals(0, deviations.count().get());
        deviations.asPublished();
        assertEquals(4, deviations.count().get());
        deviations.all().forEach(d -> assertTrue(deviations.isOn(d).get(), d.name()));
        deviations.textbook();
        assertEquals(0, deviations.count().get());
        assertEquals(Samples.builtIn(), editor.spec());
        editor.undo();
        editor.undo();
        assertFalse(editor.canUndoProperty().get());
    }

    @ParameterizedTest
    @EnumSource
    void set_one_leavesTheOthers(Deviation deviation) {
        deviations.set(deviation, true);
        assertEquals(1, deviations.count().get());
        assertTrue(deviations.isOn(deviation).get());
        deviations.set(deviation, false);
        assertEquals(0, deviations.count().get());
        assertEquals(Samples.builtIn(), editor.spec());
    }

    @Test
    void set_asItIs_isNoStep() {
        deviations.set(Deviation.CLIP, false);
        assertFalse(editor.canUndoProperty().get());
    }

    @Test
    void count_fieldEditedByHand_follows() {
        deviations.asPublished();
        editor.edit(spec -> spec.withTraining(
                Settings.CLIP.set().apply(spec, Optional.of(2.0)).training()));
        assertEquals(3, deviations.count().get());
        assertFalse(deviations.isOn(Deviation.CLIP).get());
    }

    @Test
    void text_parts_areThere() {
        assertEquals("v₀ = 1e-5·w", deviations.text(Deviation.INITIAL_VELOCITY, "formula"));
        assertEquals("no clipping", deviations.text(Deviation.CLIP, "textbook"));
    }

    @Test
    void form_valueOfItsOwn_isNeitherTextbookNorPublished() {
        ExperimentEditor own = new ExperimentEditor(Samples.builtIn());
        DeviationsViewModel model = new DeviationsViewModel(own, Samples.STRINGS);
        assertTrue(model.isTextbook().get());
        own.edit(spec -> spec.withTraining(spec.training().withClip(new Clip.ByElement(0.001))));
        assertEquals(0, model.count().get());
        assertFalse(model.isTextbook().get());
        assertFalse(model.isAsPublished().get());
        model.asPublished();
        assertTrue(model.isAsPublished().get());
    }
}
