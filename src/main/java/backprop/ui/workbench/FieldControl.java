package backprop.ui.workbench;

import atlantafx.base.controls.CustomTextField;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A field with its symbol at the left, a mark at the right, and the reason below when its text is refused. */
final class FieldControl extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass DEPARTS = PseudoClass.getPseudoClass("departs");
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final CustomTextField field = new CustomTextField();
    private final FieldViewModel model;
    private final Strings strings;
    private final Label reason;

    FieldControl(FieldViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("field");
        field.setId("field-" + model.key());
        field.setAlignment(Pos.CENTER_RIGHT);
        field.textProperty().bindBidirectional(model.textProperty());
        field.setLeft(Controls.label(model.symbol(), "symbol"));
        field.setPromptText(model.prompt());
        field.disableProperty().bind(Bindings.not(model.usedProperty()));
        field.setAccessibleText(model.name());
        Controls.explain(field, model::help);
        model.departures().addListener((value, old, now) -> mark());
        model.assumed().addListener((value, old, now) -> mark());
        mark();
        reason = Controls.label(model.errorProperty(), "reason");
        reason.setId("reason-" + model.key());
        reason.setWrapText(true);
        model.errorProperty().addListener((value, old, now) -> field.pseudoClassStateChanged(REFUSED, !now.isEmpty()));

        field.focusedProperty().addListener((value, old, focused) -> {
            if (!focused) {
                model.commit();
            }
        });
        field.setOnAction(event -> model.commit());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.cancel();
                event.consume();
            }
        });
        // Before the field, whose own undo knows nothing of the experiment.
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (UNDO.match(event)) {
                model.undo();
                event.consume();
            } else if (REDO.match(event)) {
                model.redo();
                event.consume();
            }
        });
        getChildren().addAll(field, reason);
    }

    /** At the right: the number of its departure, or that the document does not say it. */
    private void mark() {
        boolean departs = !model.departures().get().isEmpty();
        field.pseudoClassStateChanged(DEPARTS, departs);
        if (departs) {
            HBox mark = new HBox(Badge.of(model.departures().get().get(0), strings));
            mark.setAlignment(Pos.CENTER);
            field.setRight(mark);
        } else {
            field.setRight(
                    model.assumed().get().isEmpty() ? null : Controls.label(strings.get("field.assumed"), "assumed"));
        }
    }

    /** The reason, taken out of the field's column to be shown where there is more room. */
    Label detachedReason() {
        getChildren().remove(reason);
        return reason;
    }
}
