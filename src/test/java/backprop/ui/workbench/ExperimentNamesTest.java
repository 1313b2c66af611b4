package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.experiment.BuiltInExperiments;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.optimizer.Clip;
import org.junit.jupiter.api.Test;

class ExperimentNamesTest {
    private final ExperimentSpec original = BuiltInExperiments.digits(100);
    private final ExperimentEditor editor = new ExperimentEditor(original);
    private final ExperimentNames names = new ExperimentNames(editor, Samples.STRINGS);
    private final ExperimentSpec wider =
            original.withNetwork(BuiltInExperiments.digits(500).network());

    @Test
    void of_asOpenedPublishedOrReseeded_isItsOwnName() {
        assertEquals("Digits, H = 100, tanh", names.of(original));
        assertEquals("Digits, H = 100, tanh", names.of(Deviation.asPublished(original)));
        assertEquals("Digits, H = 100, tanh", names.of(original.withSeed(7)));
    }

    @Test
    void of_otherNetwork_saysEdited() {
        assertEquals("Digits, H = 500, tanh (edited)", names.of(wider));
        assertEquals("Digits, H = 500, tanh (edited)", names.of(Deviation.asPublished(wider)));
        assertEquals("Digits, H = 500, tanh", names.plain(wider));
    }

    @Test
    void of_settingOfItsOwnWhereTheDocumentDeparts_saysEdited() {
        ExperimentSpec clipped = original.withTraining(original.training().withClip(new Clip.ByElement(0.001)));
        assertEquals("Digits, H = 100, tanh (edited)", names.of(clipped));
    }

    @Test
    void of_renamed_isTheUsersName() {
        assertEquals("Mine", names.of(original.withName("Mine")));
        assertEquals("Mine (edited)", names.of(wider.withName("Mine")));
    }

    @Test
    void of_saved_isNoLongerEdited() {
        editor.edit(spec -> wider.withName("Wide"));
        editor.markSaved(editor.spec());
        assertEquals("Wide", names.of(editor.spec()));
    }
}
