package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.text.Strings;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;

/** Textbook or as published: where the experiment departs from the textbook, all at once or one by one. */
final class DeviationsViewModel {
    private final ExperimentEditor editor;
    private final Strings strings;
    private final DeviationTexts texts = new DeviationTexts();
    private final ObjectBinding<List<Departure>> offered;
    private final ObjectBinding<Set<Deviation>> on;
    private final IntegerBinding count;
    private final BooleanBinding hasForms;
    private final BooleanBinding textbook;
    private final BooleanBinding published;

    DeviationsViewModel(ExperimentEditor editor, Strings strings) {
        this.editor = editor;
        this.strings = strings;
        var spec = editor.specProperty();
        offered = Bindings.createObjectBinding(() -> Departure.numbered(Deviation.offered(editor.spec())), spec);
        on = Bindings.createObjectBinding(() -> Set.copyOf(Deviation.of(editor.spec())), spec);
        count = Bindings.createIntegerBinding(() -> Deviation.of(editor.spec()).size(), spec);
        hasForms = Bindings.createBooleanBinding(
                () -> !editor.spec().origin().deviations().isEmpty(), spec);
        textbook = Bindings.createBooleanBinding(() -> Deviation.isTextbook(editor.spec()), spec);
        published = Bindings.createBooleanBinding(() -> hasForms.get() && Deviation.isAsPublished(editor.spec()), spec);
    }

    /** What the experiment can be switched between, with the numbers that they have on the screen. */
    ObjectBinding<List<Departure>> offered() {
        return offered;
    }

    /** Those that the experiment has. */
    ObjectBinding<Set<Deviation>> on() {
        return on;
    }

    /** Whether every setting that can depart has its textbook value. */
    BooleanBinding isTextbook() {
        return textbook;
    }

    /** Whether the experiment has all of the document's departures. */
    BooleanBinding isAsPublished() {
        return published;
    }

    /** Whether the experiment has a published form that differs from the textbook. */
    BooleanBinding hasForms() {
        return hasForms;
    }

    /** Why there is no published form to switch to; empty where there is. */
    StringBinding whyNoForms() {
        return Bindings.createStringBinding(
                () -> hasForms.get()
                        ? ""
                        : strings.get(editor.spec().origin().document() == 0 ? "form.none.own" : "form.none.document"),
                editor.specProperty());
    }

    /** How many departures the experiment has. */
    IntegerBinding count() {
        return count;
    }

    void set(Deviation deviation, boolean wanted) {
        if (deviation.in(editor.spec()) != wanted) {
            editor.edit(spec -> deviation.set(spec, wanted));
        }
    }

    void textbook() {
        editor.edit(Deviation::textbook);
    }

    void asPublished() {
        editor.edit(Deviation::asPublished);
    }

    /** Whose departures they are. */
    StringBinding intro() {
        return Bindings.createStringBinding(
                () -> {
                    int document = editor.spec().origin().document();
                    return document == 0
                            ? strings.get("deviation.intro.own")
                            : strings.get("deviation.intro", document);
                },
                editor.specProperty());
    }

    /** What the document does not say; empty if nothing is assumed. */
    StringBinding assumed() {
        return Bindings.createStringBinding(
                () -> String.join(
                        "\n",
                        editor.spec().origin().assumed().values().stream()
                                .sorted()
                                .toList()),
                editor.specProperty());
    }

    DeviationTexts texts() {
        return texts;
    }
}
