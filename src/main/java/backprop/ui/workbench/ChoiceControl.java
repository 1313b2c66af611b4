package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.Shown;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A list to choose from, with the number of its departure from the textbook, and the reason below when a choice is refused. */
final class ChoiceControl<E extends Enum<E>> extends VBox {
    private static final PseudoClass DEPARTS = PseudoClass.getPseudoClass("departs");
    private static final Insets BEFORE_ARROW = new Insets(0, 23, 0, 0);

    private final ChoiceViewModel<E> model;
    private final ComboBox<E> box = new ComboBox<>();
    private final Label reason;

    ChoiceControl(ChoiceViewModel<E> model, Strings strings) {
        this.model = model;
        getStyleClass().add("field");
        box.setId("choice-" + model.key());
        box.getItems().setAll(model.values());
        box.setConverter(new Shown<>(model::text));
        box.setCellFactory(list -> new Cell());
        box.setValue(model.valueProperty().get());
        box.valueProperty().addListener((value, old, chosen) -> {
            if (!box.isShowing()) choose(chosen);
        });
        // While the list is open, arrow keys pass over values; only the one it closes with is meant.
        box.showingProperty().addListener((value, old, showing) -> {
            if (!showing) choose(box.getValue());
        });
        model.valueProperty().addListener((value, old, now) -> box.setValue(now));
        box.disableProperty().bind(Bindings.not(model.usedProperty()));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(model.name());
        Controls.explain(box, model::help);

        HBox badges = Badge.following(model.departures(), strings);
        Label assumed = Controls.label(strings.get("field.assumed"), "assumed");
        Controls.showWhen(
                assumed,
                Bindings.isNotEmpty(model.assumed())
                        .and(badges.visibleProperty().not()));
        HBox marks = new HBox(badges, assumed);
        marks.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        marks.setMouseTransparent(true);
        StackPane.setAlignment(marks, Pos.CENTER_RIGHT);
        StackPane.setMargin(marks, BEFORE_ARROW);
        model.departures().addListener((value, old, now) -> box.pseudoClassStateChanged(DEPARTS, !now.isEmpty()));
        box.pseudoClassStateChanged(DEPARTS, !model.departures().get().isEmpty());
        reason = Controls.label(model.errorProperty(), "reason");
        reason.setId("reason-" + model.key());
        reason.setWrapText(true);
        getChildren().addAll(new StackPane(box, marks), reason);
        setMaxHeight(USE_PREF_SIZE);
    }

    private void choose(@Nullable E chosen) {
        if (chosen != null && chosen != model.valueProperty().get()) {
            model.valueProperty().set(chosen);
            // A list must not be set while it tells of having been set.
            Platform.runLater(() -> box.setValue(model.valueProperty().get()));
        }
    }

    /** The reason, taken out of the control's column to be shown where there is more room. */
    Label detachedReason() {
        getChildren().remove(reason);
        return reason;
    }

    /** A value with its formula as a tooltip. */
    private final class Cell extends ListCell<E> {
        @Override
        protected void updateItem(@Nullable E value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? null : model.text(value));
            String detail = empty || value == null ? "" : model.detail(value);
            setTooltip(detail.isEmpty() ? null : Controls.tooltip(detail));
        }
    }
}
