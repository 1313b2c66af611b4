package backprop.ui.workbench;

import backprop.network.Activation;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.FileDialogs;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The network designer: the graph, and below it the editor of the selected column. */
final class DesignerView extends VBox {
    private final DesignerViewModel model;
    private final FileDialogs dialogs;
    private final Strings strings;
    private final List<Label> reasons = new ArrayList<>();
    private final DoubleProperty usualHeight = new SimpleDoubleProperty();

    DesignerView(DesignerViewModel model, FileDialogs dialogs, Strings strings) {
        this.model = model;
        this.dialogs = dialogs;
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
        usualHeight.addListener((value, old, now) -> requestLayout());
    }

    /** How high it stands while all it shows has room in it. */
    DoubleProperty usualHeightProperty() {
        return usualHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.max(usualHeight.get(), super.computeMinHeight(width));
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    private HBox editor() {
        FieldControl units = new FieldControl(model.units(), strings);
        units.getStyleClass().add("units-field");
        Controls.showWhen(units, model.units().usedProperty());
        reasons.add(units.detachedReason());
        ChoiceControl<?> activation = new ChoiceControl<>(model.activation(), strings);
        HBox.setHgrow(activation, Priority.ALWAYS);
        Controls.showWhen(activation, model.isInput().not());
        reasons.add(activation.detachedReason());
        Label fixed = Controls.label(model.fixedNote(), "muted");
        fixed.setMinWidth(USE_PREF_SIZE);
        HBox buttons = buttons();
        HBox first = row(fixed, units, activation, Controls.spacer(), addStage(), buttons);
        Controls.showWhen(buttons, model.canRemove());

        StagesView stages = new StagesView(model.stages(), strings);
        reasons.addAll(stages.reasons());
        VBox rows = new VBox(
                first,
                stages,
                start(strings.get("designer.weights"), model.weights()),
                start(strings.get("designer.bias"), model.bias()));
        rows.getChildren().addAll(reasons);
        rows.getStyleClass().add("editor-rows");
        HBox.setHgrow(rows, Priority.ALWAYS);
        HBox editor = new HBox(rows);
        editor.getStyleClass().add("layer-editor");
        editor.setMinHeight(USE_PREF_SIZE);
        return editor;
    }

    static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("editor-row");
        return row;
    }

    private HBox start(String name, StartViewModel start) {
        Label label = Controls.label(name, "start-label");
        ChoiceControl<StartKind> kind = new ChoiceControl<>(start.kind(), strings);
        HBox.setHgrow(kind, Priority.ALWAYS);
        reasons.add(kind.detachedReason());
        HBox row = row(label, kind);
        for (FieldViewModel number : start.numbers()) {
            FieldControl field = new FieldControl(number, strings);
            boolean wide = number.key().endsWith("Values");
            field.getStyleClass().add(wide ? "values-field" : "number-field");
            Controls.showWhen(field, number.usedProperty());
            reasons.add(field.detachedReason());
            row.getChildren().add(field);
        }
        Label many = Controls.label(start.manyValues(), "muted");
        many.setMinWidth(USE_PREF_SIZE);
        Button read = Controls.iconOnly(new Button(), "fth-file", strings.get("designer.readStart", name));
        read.setId("read-" + start.kind().key());
        read.setOnAction(event -> dialogs.open(
                        getScene().getWindow(),
                        strings.get("designer.readStart", name),
                        strings.get("designer.numpy"),
                        "npz",
                        "npy")
                .ifPresent(start::read));
        row.getChildren().addAll(many, read);
        Label error = Controls.label(start.fileErrorProperty(), "reason");
        error.setWrapText(true);
        reasons.add(error);
        Controls.showWhen(row, model.isInput().not());
        return row;
    }

    private MenuButton addStage() {
        MenuButton menu = Controls.iconOnly(new MenuButton(), "fth-plus-square", strings.get("designer.addStage"));
        menu.setId("add-stage");
        menu.getStyleClass().add("small");
        MenuItem dropout = new MenuItem(strings.get("designer.addDropout"));
        dropout.setId("add-dropout");
        dropout.setOnAction(event -> model.stages().addDropout());
        menu.getItems().addAll(dropout, new SeparatorMenuItem());
        for (Activation activation : Activation.values()) {
            MenuItem item = new MenuItem(strings.get(activation));
            item.setId("add-" + activation.name());
            item.setOnAction(event -> model.stages().addActivation(activation));
            menu.getItems().add(item);
        }
        return menu;
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
        remove.disableProperty().bind(Bindings.not(model.canRemove()));
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
