package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Appearance;
import backprop.ui.common.Controls;
import backprop.ui.common.FileDialogs;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** The workbench screen: rail, bars and its three columns. */
public final class WorkbenchView extends BorderPane {
    private final WorkbenchViewModel model;
    private final Appearance appearance;
    private final Strings strings;
    private final ExperimentBar bar;
    private final ChartView loss;
    private final ChartView accuracy;

    public WorkbenchView(WorkbenchViewModel model, Appearance appearance, FileDialogs dialogs) {
        this.model = model;
        this.appearance = appearance;
        this.strings = model.strings;
        getStyleClass().add("workbench");
        bar = new ExperimentBar(model, appearance);
        loss = new ChartView(model.loss, model.export, appearance.theme(), model.crosshair, dialogs, strings);
        accuracy = new ChartView(model.accuracy, model.export, appearance.theme(), model.crosshair, dialogs, strings);
        setLeft(rail());
        ColumnsView columns = new ColumnsView(model, loss, accuracy, appearance.theme());
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox main = new VBox(bar, new TransportView(model.transport, strings), columns, status());
        setCenter(main);
    }

    private VBox rail() {
        ToggleButton workbench = new ToggleButton(strings.get("rail.workbench"), Controls.icon("fth-share-2"));
        workbench.setSelected(true);
        workbench.setOnAction(event -> workbench.setSelected(true));
        Button keys = new Button(strings.get("rail.keys"), Controls.icon("fth-command"));
        keys.setId("keys");
        PopOver popOver = new PopOver(new KeysView(strings));
        popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_BOTTOM);
        popOver.setAnimated(false);
        keys.setOnAction(event -> {
            Appearance.dressLike(popOver.getRoot(), getScene());
            popOver.show(keys);
        });
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox rail = new VBox(workbench, gap, keys);
        rail.getStyleClass().add("rail");
        return rail;
    }

    private HBox status() {
        Label saved = Controls.label(model.export.messageProperty(), "status-message");
        saved.setId("status-message");
        model.export
                .failedProperty()
                .addListener(
                        (value, old, bad) -> saved.pseudoClassStateChanged(PseudoClass.getPseudoClass("failed"), bad));
        saved.setMinWidth(0);
        Label edits = Controls.label(model.editsNote(), "edits-note");
        edits.setId("edits-note");
        HBox status = new HBox(
                Controls.label(model.dataStatus()),
                edits,
                saved,
                Controls.spacer(),
                Controls.label(strings.get(
                        "status.java", Runtime.version().feature(), System.getProperty("javafx.version", ""))));
        status.getStyleClass().add("status-bar");
        return status;
    }

    /** The keys that work wherever the focus is. */
    public void installKeys(Scene scene) {
        key(scene, KeyCode.F5, model.transport::train);
        key(scene, KeyCode.F6, model.transport::pause);
        key(scene, KeyCode.F10, model.transport::stepBatch);
        key(scene, KeyCode.R, model.transport::rewind, KeyCombination.SHORTCUT_DOWN);
        key(scene, KeyCode.F11, bar::toggleFullScreen);
        key(scene, KeyCode.F6, model.transport::stop, KeyCombination.SHIFT_DOWN);
        key(scene, KeyCode.F9, model.transport::stepEpoch);
        key(scene, KeyCode.Z, model.editor::undo, KeyCombination.SHORTCUT_DOWN);
        key(scene, KeyCode.Z, model.editor::redo, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        key(scene, KeyCode.E, loss::saveImage, KeyCombination.SHORTCUT_DOWN);
        key(scene, KeyCode.E, accuracy::saveImage, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        key(scene, KeyCode.L, this::toggleLog, KeyCombination.SHORTCUT_DOWN);
        key(scene, KeyCode.D, this::toggleDark, KeyCombination.SHORTCUT_DOWN);
    }

    private void toggleLog() {
        model.loss.logProperty().set(!model.loss.logProperty().get());
    }

    private void toggleDark() {
        appearance.darkProperty().set(!appearance.darkProperty().get());
    }

    private static void key(Scene scene, KeyCode code, Runnable action, KeyCombination.Modifier... modifiers) {
        scene.getAccelerators().put(new KeyCodeCombination(code, modifiers), action);
    }
}
