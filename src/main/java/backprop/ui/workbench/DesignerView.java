package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The network designer: the graph, and below it the editor of the selected column. */
final class DesignerView extends VBox {
    private final DesignerViewModel model;
    private final Strings strings;

    DesignerView(DesignerViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("designer");
        Label count = Controls.label(model.parameterCount(), "figure", "muted");
        count.setId("parameter-count");
        Label heading = Controls.label(strings.get("designer.heading"), "heading");
        heading.setMinWidth(USE_PREF_SIZE);
        count.setMinWidth(USE_PREF_SIZE);
        Label shape = Controls.label(model.selectedShape(), "weights-shape");
        shape.setMinWidth(0);
        HBox header = new HBox(heading, count, Controls.spacer(), shape);
        header.getStyleClass().add("panel-header");
        NetworkGraph graph = new NetworkGraph(model, strings);
        VBox.setVgrow(graph, Priority.ALWAYS);
        getChildren().addAll(header, graph, editor());
        addEventHandler(KeyEvent.KEY_PRESSED, this::shortcut);
    }

    private HBox editor() {
        FieldControl units = new FieldControl(model.units(), strings);
        FieldControl spread = new FieldControl(model.spread(), strings);
        ChoiceControl<?> activation = new ChoiceControl<>(model.activation(), strings);
        ChoiceControl<?> start = new ChoiceControl<>(model.start(), strings);
        units.getStyleClass().add("units-field");
        spread.getStyleClass().add("spread-field");
        HBox.setHgrow(start, Priority.ALWAYS);
        HBox.setHgrow(activation, Priority.ALWAYS);

        BooleanBinding isInput = model.isInput();
        BooleanBinding isOutput = model.isOutput();
        BooleanBinding isHidden = isInput.or(isOutput).not();
        Label inputNote = Controls.label(strings.get("designer.inputNote"), "muted");
        Controls.showWhen(inputNote, isInput);
        Label outputNote = Controls.label(strings.get("designer.outputNote"), "muted");
        Controls.showWhen(outputNote, isOutput);
        HBox buttons = buttons();
        Controls.showWhen(units, isHidden);
        Controls.showWhen(activation, isHidden);
        Controls.showWhen(buttons, isHidden);
        Controls.showWhen(start, isInput.not());
        Controls.showWhen(spread, model.spread().usedProperty());

        HBox first = new HBox(inputNote, outputNote, units, activation, Controls.spacer(), buttons);
        HBox second = new HBox(start, spread);
        first.setAlignment(Pos.CENTER_LEFT);
        Controls.showWhen(second, isInput.not());
        VBox rows = new VBox(first, second, units.detachedReason(), spread.detachedReason());
        for (var box : List.of(first, second)) {
            box.getStyleClass().add("editor-row");
        }
        rows.getStyleClass().add("editor-rows");
        HBox.setHgrow(rows, Priority.ALWAYS);
        HBox editor = new HBox(rows);
        editor.getStyleClass().add("layer-editor");
        return editor;
    }

    private HBox buttons() {
        Button left = Controls.iconOnly(new Button(), "fth-arrow-left", strings.get("designer.left"));
        left.setId("move-left");
        left.disableProperty().bind(model.canMoveLeft().not());
        left.setOnAction(event -> model.moveSelected(-1));
        Button right = Controls.iconOnly(new Button(), "fth-arrow-right", strings.get("designer.right"));
        right.setId("move-right");
        right.disableProperty().bind(model.canMoveRight().not());
        right.setOnAction(event -> model.moveSelected(1));
        Button remove = Controls.iconOnly(new Button(), "fth-trash-2", strings.get("designer.remove"));
        remove.setId("remove-layer");
        remove.disableProperty().bind(model.canRemove().not());
        remove.setOnAction(event -> model.removeSelected());
        HBox buttons = new HBox(left, right, remove);
        buttons.setMinWidth(USE_PREF_SIZE);
        return buttons;
    }

    private void shortcut(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.DELETE && !typing) {
            model.removeSelected();
        } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            model.moveSelected(-1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.RIGHT) {
            model.moveSelected(1);
        } else {
            return;
        }
        event.consume();
    }
}
