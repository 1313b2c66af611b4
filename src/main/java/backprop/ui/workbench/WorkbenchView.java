package backprop.ui.workbench;

import atlantafx.base.controls.ModalPane;
import backprop.text.Strings;
import backprop.ui.common.Appearance;
import backprop.ui.common.FileDialogs;
import backprop.ui.common.Screen;
import backprop.ui.common.Shortcuts;
import backprop.ui.figure.FigureToSave;
import backprop.ui.figure.SaveFigureView;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The window: rail, the experiment's bar, one of the screens, status. The workbench is the first of them. */
public final class WorkbenchView extends StackPane {
    private final WorkbenchViewModel model;
    private final Appearance appearance;
    private final Strings strings;
    private final ExperimentBar bar;
    private final ChartView loss;
    private final ChartView accuracy;
    private final WindowDialogs questions;
    private final Rail rail;
    private final Screen workbench;
    private final DroppedFiles dropped;

    public WorkbenchView(WorkbenchViewModel model, Appearance appearance, FileDialogs dialogs) {
        this.model = model;
        this.appearance = appearance;
        this.strings = model.strings;
        getStyleClass().add("workbench");
        bar = new ExperimentBar(model, appearance, dialogs);
        loss = new ChartView(model.loss, model.export, appearance.theme(), model.crosshair, dialogs, strings);
        accuracy = new ChartView(model.accuracy, model.export, appearance.theme(), model.crosshair, dialogs, strings);
        accuracy.add(ScoresView.button(new ScoresViewModel(model.run, strings), strings));
        BorderPane window = new BorderPane();
        ColumnsView columns = new ColumnsView(model, loss, accuracy, appearance.theme(), dialogs);
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox own = new VBox(new TransportView(model.transport, strings), columns);
        workbench = new Screen(
                "workbench", strings.get("rail.workbench"), "fth-share-2", KeyCode.DIGIT1, own, own::requestFocus);
        rail = new Rail(workbench, strings);
        VBox.setVgrow(rail.place(), Priority.ALWAYS);
        window.setLeft(rail);
        window.setCenter(new VBox(bar, rail.place(), new StatusBar(model)));
        SaveFigureView saveFigure = new SaveFigureView(model.export.figures(), dialogs);
        questions = new WindowDialogs(model);
        getChildren().addAll(window, saveFigure, questions);
        forgetMessagesBefore(saveFigure);
        forgetMessagesBefore(questions);
        model.document.setPicker(new DialogFilePicker(this, dialogs, strings));
        model.programs.setWhere((kind, proposedName) -> dialogs.save(
                getScene().getWindow(),
                strings.get("program.title." + kind),
                proposedName,
                strings.get("program.kind." + kind),
                kind.ending()));
        model.reports.setWhere((format, proposedName) -> dialogs.save(
                getScene().getWindow(),
                strings.get("report.title"),
                proposedName,
                strings.get("report.kind." + format),
                format.ending()));
        dropped = new DroppedFiles(this, model);
        dropped.install();
    }

    /** Says what becomes of files and folders dropped onto the window that are no experiments. */
    public void setOnDataDropped(Consumer<List<Path>> handler) {
        dropped.setOnData(handler);
    }

    /** Once a dialog asks for something else, what came of the last save is old news. */
    private void forgetMessagesBefore(ModalPane dialog) {
        dialog.displayProperty().addListener((value, old, shown) -> {
            if (shown) {
                model.forgetMessages();
            }
        });
    }

    /** One more dialog over the screens, below the window's own. */
    public void lay(ModalPane over) {
        forgetMessagesBefore(over);
        getChildren().add(getChildren().indexOf(questions), over);
    }

    /** Asks how a chart is to look as a picture, and saves it so. */
    public void saveFigure(FigureToSave figure) {
        model.export.figures().open(figure);
    }

    /** Says at the window's foot, from any thread, what came of a save, and whether it failed. */
    public void say(String text, boolean failed) {
        model.export.say(text, failed);
    }

    /** One more screen; to be added before the keys are installed. */
    public void add(Screen screen) {
        rail.add(screen);
    }

    /** Brings a screen to the front. */
    public void show(Screen screen) {
        rail.show(screen);
    }

    /** Back to the experiment and its run. */
    public void showWorkbench() {
        rail.show(workbench);
    }

    /** The window asks before it closes if something would be lost. */
    public void guard(Stage stage) {
        stage.titleProperty().bind(model.document.windowTitle());
        stage.setOnCloseRequest(event -> {
            if (model.document.isUnsaved()) {
                event.consume();
                model.document.whenSafe(stage::close);
            }
        });
    }

    /** The keys that work wherever the focus is. */
    public void installKeys(Scene scene) {
        rail.installKeys(scene);
        Shortcuts.install(scene, KeyCode.N, model.document::createNew, KeyCombination.SHORTCUT_DOWN);
        Shortcuts.install(scene, KeyCode.O, model.document::open, KeyCombination.SHORTCUT_DOWN);
        Shortcuts.install(scene, KeyCode.S, model.document::save, KeyCombination.SHORTCUT_DOWN);
        Shortcuts.install(
                scene, KeyCode.S, model.document::saveAs, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        Shortcuts.install(scene, KeyCode.F2, bar::rename);
        Shortcuts.install(scene, KeyCode.F5, model.transport::train);
        Shortcuts.install(scene, KeyCode.F6, model.transport::pause);
        Shortcuts.install(scene, KeyCode.F10, model.transport::stepBatch);
        Shortcuts.install(scene, KeyCode.R, model.transport::rewind, KeyCombination.SHORTCUT_DOWN);
        Shortcuts.install(scene, KeyCode.F11, bar::toggleFullScreen);
        Shortcuts.install(scene, KeyCode.F6, model.transport::stop, KeyCombination.SHIFT_DOWN);
        Shortcuts.install(scene, KeyCode.F9, model.transport::stepEpoch);
        Shortcuts.install(scene, KeyCode.Z, model.editor::undo, KeyCombination.SHORTCUT_DOWN);
        Shortcuts.install(
                scene, KeyCode.Z, model.editor::redo, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        Shortcuts.install(scene, KeyCode.E, onWorkbench(loss::saveFigure), KeyCombination.SHORTCUT_DOWN);
        Shortcuts.install(
                scene,
                KeyCode.E,
                onWorkbench(accuracy::saveFigure),
                KeyCombination.SHORTCUT_DOWN,
                KeyCombination.SHIFT_DOWN);
        Shortcuts.install(scene, KeyCode.L, onWorkbench(this::toggleLog), KeyCombination.SHORTCUT_DOWN);
        Shortcuts.install(scene, KeyCode.D, this::toggleDark, KeyCombination.SHORTCUT_DOWN);
    }

    /** What makes sense only in front of the workbench. */
    private Runnable onWorkbench(Runnable action) {
        return () -> {
            if (workbench.equals(rail.currentProperty().get())) {
                action.run();
            }
        };
    }

    private void toggleLog() {
        model.loss.logProperty().set(!model.loss.logProperty().get());
    }

    private void toggleDark() {
        appearance.darkProperty().set(!appearance.darkProperty().get());
    }
}
