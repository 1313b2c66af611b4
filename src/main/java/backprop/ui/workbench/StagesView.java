package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The selected column's further stages as chips, and the editor of the chosen one. */
final class StagesView extends VBox {
    private final StageViewModel model;
    private final Strings strings;
    private final FlowPane chips = new FlowPane();
    private final FieldControl rate;
    private final ChoiceControl<?> function;

    StagesView(StageViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("stages");
        chips.getStyleClass().add("chips");
        rate = new FieldControl(model.rate(), strings);
        rate.getStyleClass().add("number-field");
        Controls.showWhen(rate, model.rate().usedProperty());
        function = new ChoiceControl<>(model.function(), strings);
        Controls.showWhen(function, model.function().usedProperty());
        HBox edited = DesignerView.row(rate, function, Controls.spacer(), buttons());
        Controls.showWhen(edited, model.hasSelected());
        getChildren().addAll(chips, edited);
        model.names().addListener((value, old, now) -> rebuild());
        model.selectedProperty().addListener((value, old, now) -> mark());
        rebuild();
        Controls.showWhen(
                this, Bindings.createBooleanBinding(() -> !model.names().get().isEmpty(), model.names()));
    }

    List<Label> reasons() {
        return List.of(rate.detachedReason(), function.detachedReason());
    }

    private void rebuild() {
        boolean hadFocus = chips.getChildren().stream().anyMatch(chip -> chip.isFocused());
        chips.getChildren().clear();
        List<String> names = model.names().get();
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            ToggleButton chip = new ToggleButton(names.get(i));
            chip.setId("stage-" + i);
            chip.getStyleClass().add("chip");
            chip.setAccessibleText(strings.get("designer.stage", i + 1, names.get(i)));
            chip.setOnAction(event -> {
                model.selectedProperty().set(model.selectedProperty().get() == index ? -1 : index);
                mark();
            });
            chip.addEventHandler(KeyEvent.KEY_PRESSED, this::shortcut);
            chips.getChildren().add(chip);
        }
        mark();
        int selected = model.selectedProperty().get();
        if (hadFocus && selected >= 0 && selected < names.size()) {
            chips.getChildren().get(selected).requestFocus();
        }
    }

    private void mark() {
        for (int i = 0; i < chips.getChildren().size(); i++) {
            ((ToggleButton) chips.getChildren().get(i))
                    .setSelected(i == model.selectedProperty().get());
        }
    }

    private HBox buttons() {
        Button left = Controls.iconOnly(new Button(), "fth-arrow-left", strings.get("designer.stageLeft"));
        left.setId("stage-left");
        left.setOnAction(event -> model.move(-1));
        Button right = Controls.iconOnly(new Button(), "fth-arrow-right", strings.get("designer.stageRight"));
        right.setId("stage-right");
        right.setOnAction(event -> model.move(1));
        Button remove = Controls.iconOnly(new Button(), "fth-trash-2", strings.get("designer.removeStage"));
        remove.setId("remove-stage");
        remove.setOnAction(event -> model.remove());
        HBox buttons = new HBox(left, right, remove);
        buttons.setMinWidth(USE_PREF_SIZE);
        return buttons;
    }

    private void shortcut(KeyEvent event) {
        boolean selected = model.selectedProperty().get() >= 0;
        if (selected && event.getCode() == KeyCode.DELETE) {
            model.remove();
        } else if (selected && event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            model.move(-1);
        } else if (selected && event.isAltDown() && event.getCode() == KeyCode.RIGHT) {
            model.move(1);
        } else {
            return;
        }
        event.consume();
    }
}
