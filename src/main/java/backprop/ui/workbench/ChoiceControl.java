package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

/** A list to choose from, with the number of its departure from the textbook. */
final class ChoiceControl<E extends Enum<E>> extends StackPane {
    private static final PseudoClass DEPARTS = PseudoClass.getPseudoClass("departs");
    private static final Insets BEFORE_ARROW = new Insets(0, 23, 0, 0);

    ChoiceControl(ChoiceViewModel<E> model, Strings strings) {
        ComboBox<E> box = new ComboBox<>();
        box.setId("choice-" + model.key());
        box.getItems().setAll(model.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E value) {
                return value == null ? "" : model.text(value);
            }

            @Override
            public E fromString(String text) {
                throw new IllegalStateException("The list is not typed into: " + text);
            }
        });
        box.valueProperty().bindBidirectional(model.valueProperty());
        box.disableProperty().bind(Bindings.not(model.usedProperty()));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(model.name());
        Controls.explain(box, model.help());
        getChildren().add(box);
        setMaxHeight(USE_PREF_SIZE);

        model.deviation().ifPresent(deviation -> {
            Label badge =
                    Badge.of(deviation, java.util.List.of(Deviation.values()).indexOf(deviation) + 1, strings);
            Controls.showWhen(badge, model.departsProperty());
            setAlignment(badge, Pos.CENTER_RIGHT);
            setMargin(badge, BEFORE_ARROW);
            getChildren().add(badge);
            model.departsProperty().addListener((value, old, now) -> box.pseudoClassStateChanged(DEPARTS, now));
            box.pseudoClassStateChanged(DEPARTS, model.departsProperty().get());
        });
    }
}
