package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Appearance;
import backprop.ui.common.Controls;
import backprop.ui.common.FileDialogs;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** The workbench screen: rail, bars and its three columns. */
public final class WorkbenchView extends BorderPane {
    private static final double NARROW = 1280;
    private static final double WIDE = 1920;
    /** Heights of the columns in a window of 800 and one of 1080 pixels. */
    private static final double LOW = 680;

    private static final double HIGH = 960;

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
        VBox main = new VBox(bar, new TransportView(model.transport, strings), columns(), status());
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

    private HBox columns() {
        ScrollPane form = new ScrollPane(new SettingsView(model.settings, strings));
        form.setFitToWidth(true);
        form.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        form.getStyleClass().add("form");
        VBox.setVgrow(form, Priority.ALWAYS);
        DesignerView designer = new DesignerView(model.designer, strings);
        VBox left = new VBox(designer, form);
        fixDesignerHeight(designer, left);
        left.getStyleClass().add("left-column");
        fixWidth(left, 384, 448);

        VBox.setVgrow(loss, Priority.ALWAYS);
        VBox.setVgrow(accuracy, Priority.ALWAYS);
        VBox charts = new VBox(loss, accuracy);
        charts.getStyleClass().add("charts");
        StackPane centre = new StackPane(charts, failure());
        HBox.setHgrow(centre, Priority.ALWAYS);
        centre.setMinWidth(0);

        DigitsView right = new DigitsView(model.digits, appearance.theme(), strings);
        fixWidth(right, 344, 512);
        HBox columns = new HBox(left, centre, right);
        VBox.setVgrow(columns, Priority.ALWAYS);
        columns.setMinHeight(0);
        return columns;
    }

    /** A column's width grows with the window's, from one width at 1280 pixels to another at 1920. */
    private void fixWidth(Region column, double narrow, double wide) {
        DoubleBinding width = Bindings.createDoubleBinding(
                () -> {
                    double share = (getWidth() - NARROW) / (WIDE - NARROW);
                    return Math.floor(narrow + Math.max(0, Math.min(1, share)) * (wide - narrow));
                },
                widthProperty());
        column.minWidthProperty().bind(width);
        column.maxWidthProperty().bind(width);
    }

    /** The designer grows with the window only, so that a reason shown in the form moves nothing above it. */
    private static void fixDesignerHeight(Region designer, Region column) {
        DoubleBinding height = Bindings.createDoubleBinding(
                () -> {
                    double share = (column.getHeight() - LOW) / (HIGH - LOW);
                    return Math.floor(304 + Math.max(0, Math.min(1, share)) * (440 - 304));
                },
                column.heightProperty());
        designer.minHeightProperty().bind(height);
        designer.maxHeightProperty().bind(height);
    }

    private StackPane failure() {
        Label text = Controls.label(model.run.failureProperty());
        text.setId("failure");
        text.setWrapText(true);
        Button retry = new Button(strings.get("failure.retry"), Controls.icon("fth-rotate-cw"));
        retry.setOnAction(event -> model.transport.rewind());
        VBox card = new VBox(Controls.label(strings.get("failure.heading"), "failure-heading"), text, retry);
        card.getStyleClass().add("failure-card");
        StackPane veil = new StackPane(card);
        veil.getStyleClass().add("veil");
        Controls.showWhen(veil, Bindings.isNotEmpty(model.run.failureProperty()));
        return veil;
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
        key(scene, KeyCode.F4, model.transport::rewind);
        key(scene, KeyCode.F11, bar::toggleFullScreen);
        key(scene, KeyCode.F6, model.transport::stop, KeyCombination.SHIFT_DOWN);
        key(scene, KeyCode.F10, model.transport::stepEpoch, KeyCombination.SHIFT_DOWN);
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
