package backprop.ui.workbench;

import backprop.text.Strings;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** The form: the data's source, and every setting in groups. */
final class SettingsViewModel {
    private final List<GroupViewModel> groups;
    private final ExperimentEditor editor;
    private final DataTexts data;

    SettingsViewModel(ExperimentEditor editor, Problems problems, Strings strings) {
        this.editor = editor;
        data = new DataTexts(strings);
        groups = Settings.GROUPS.stream()
                .map(group -> new GroupViewModel(group, editor, problems, strings))
                .toList();
    }

    List<GroupViewModel> groups() {
        return groups;
    }

    GroupViewModel group(String key) {
        return groups.stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The data's source in a few words. */
    StringBinding source() {
        return Bindings.createStringBinding(
                () -> data.described(editor.spec().data().source()), editor.specProperty());
    }

    /** The data's source in a sentence. */
    StringBinding sourceHelp() {
        return Bindings.createStringBinding(() -> data.help(editor.spec().data().source()), editor.specProperty());
    }
}
