package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Origin;
import backprop.optimizer.Clip;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeviationsViewModelTest {
    private final ExperimentEditor editor = new ExperimentEditor(Samples.builtIn());
    private final DeviationsViewModel deviations = new DeviationsViewModel(editor, Samples.STRINGS);

    private static Stream<String> ids() {
        return BuiltInExperiments.all().stream().map(BuiltIn::id);
    }

    private void open(ExperimentSpec spec) {
        editor.open(spec);
    }

    @Test
    void asPublished_thenTextbook_setsAllInOneStepEach() {
        assertEquals(0, deviations.count().get());
        deviations.asPublished();
        assertEquals(4, deviations.count().get());
        assertTrue(deviations.isAsPublished().get());
        deviations.textbook();
        assertEquals(0, deviations.count().get());
        assertEquals(Samples.builtIn(), editor.spec());
        editor.undo();
        editor.undo();
        assertFalse(editor.canUndoProperty().get());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void set_eachOfAnExperiment_leavesTheOthersAndIsTakenBack(String id) {
        ExperimentSpec spec = Samples.builtIn(id);
        open(spec);
        for (Departure departure : deviations.offered().get()) {
            Deviation deviation = departure.deviation();
            deviations.set(deviation, true);
            assertEquals(Set.of(deviation), deviations.on().get());
            deviations.set(deviation, false);
            assertEquals(spec, editor.spec(), deviation.name());
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void offered_anyExperiment_isNumberedInItsOwnOrder(String id) {
        open(Samples.builtIn(id));
        List<Departure> offered = deviations.offered().get();
        for (int i = 0; i < offered.size(); i++) {
            assertEquals(i + 1, offered.get(i).number());
            assertEquals(
                    editor.spec().origin().deviations().get(i), offered.get(i).deviation());
        }
        assertEquals(!offered.isEmpty(), deviations.hasForms().get());
        assertEquals(offered.isEmpty(), !deviations.whyNoForms().get().isEmpty());
    }

    @Test
    void departures_ofAField_carryTheExperimentsOwnNumber() {
        open(BuiltInExperiments.find("letters-1000").orElseThrow().published());
        SettingsViewModel form = new SettingsViewModel(editor, new Problems(), Samples.STRINGS);
        EntryViewModel velocity = entry(form, "velocity");
        assertEquals(
                List.of(new Departure(1, Deviation.CONSTANT_VELOCITY)),
                velocity.departures().get());
        assertEquals(
                List.of(new Departure(2, Deviation.METRICS_BEFORE)),
                entry(form, "metrics").departures().get());
        assertEquals(
                List.of(new Departure(3, Deviation.LOSS_PER_ELEMENT)),
                form.group("loss").departures().get());
    }

    private static EntryViewModel entry(SettingsViewModel form, String key) {
        return form.groups().stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.entries().stream())
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void set_asItIs_isNoStep() {
        deviations.set(Deviation.CLIP, false);
        assertFalse(editor.canUndoProperty().get());
    }

    @Test
    void count_fieldEditedByHand_follows() {
        deviations.asPublished();
        editor.edit(spec -> TrainingSettings.CLIP_BOUND.set().apply(spec, 2.0));
        assertEquals(3, deviations.count().get());
        assertFalse(deviations.on().get().contains(Deviation.CLIP));
    }

    @Test
    void ownExperiment_hasNoPublishedFormButSingleSlips() {
        open(Samples.builtIn().withOrigin(Origin.own()));
        assertFalse(deviations.hasForms().get());
        assertFalse(deviations.isAsPublished().get());
        assertEquals(9, deviations.offered().get().size());
        deviations.set(Deviation.RELU_PASSES_ALL, true);
        assertEquals(1, deviations.count().get());
    }

    @Test
    void form_valueOfItsOwn_isNeitherTextbookNorPublished() {
        assertTrue(deviations.isTextbook().get());
        editor.edit(spec -> spec.withTraining(spec.training().withClip(new Clip.ByElement(0.001))));
        assertEquals(0, deviations.count().get());
        assertFalse(deviations.isTextbook().get());
        assertFalse(deviations.isAsPublished().get());
        deviations.asPublished();
        assertTrue(deviations.isAsPublished().get());
    }
}
