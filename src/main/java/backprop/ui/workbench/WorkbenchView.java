package backprop.ui.workbench;

import atlantafx.base.controls.ModalPane;
import backprop.figure.json.SavedFigureFile;
import backprop.text.Strings;
import backprop.ui.common.Appearance;
import backprop.ui.common.Controls;
import backprop.ui.common.FileDialogs;
import backprop.ui.common.Screen;
import backprop.ui.common.Shortcuts;
import backprop.ui.figure.FigureToSave;
import backprop.ui.figure.SaveFigureView;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The window: rail, the experiment's bar, one of the screens, status. The workbench is the first of them. */
public final class WorkbenchView extends StackPane {
    private static final double DIALOG_WIDTH = 640;

    private final WorkbenchViewModel model;
    private final Appearance appearance;
    private final Strings strings;
    private final ExperimentBar bar;
    private final ChartView loss;
    private final ChartView accuracy;
    private final ModalPane dialogPane = new ModalPane();
    private final Rail rail;
    private final Screen workbench;
    private Consumer<List<Path>> dataDropped = files -> {};

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
        window.setCenter(new VBox(bar, rail.place(), status()));
        SaveFigureView saveFigure = new SaveFigureView(model.export.figures(), dialogs);
        getChildren().addAll(window, saveFigure, dialogPane);
        forgetMessagesBefore(saveFigure);
        forgetMessagesBefore(dialogPane);
        model.document.setPicker(new Picker(dialogs));
        model.document.askingProperty().addListener((value, old, now) -> showDialogs());
        model.document.errorProperty().addListener((value, old, now) -> showDialogs());
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
        model.programs.refusalProperty().addListener((value, old, now) -> showDialogs());
        model.engines.refusalProperty().addListener((value, old, now) -> showDialogs());
        // At once: a dialog that fades out would take away the one that comes after it.
        dialogPane.setInTransitionFactory(null);
        dialogPane.setOutTransitionFactory(null);
        dialogPane.displayProperty().addListener((value, old, shown) -> {
            if (!shown) {
                model.document.answer(DocumentViewModel.Answer.CANCEL);
                model.document.dismissError();
                model.programs.dismissRefusal();
                model.engines.dismissRefusal();
            }
        });
        setOnDragOver(event -> {
            if (!dragged(event.getDragboard()).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            List<Path> files = dragged(event.getDragboard());
            drop(files);
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }

    private static List<Path> dragged(Dragboard dragboard) {
        return dragboard.getFiles().stream().map(File::toPath).toList();
    }

    /** Takes files that were dropped onto the window: a saved figure, an experiment, or else data. */
    private void drop(List<Path> files) {
        Optional<Path> figure = files.stream().filter(SavedFigureFile::accepts).findFirst();
        Optional<Path> experiment =
                files.stream().filter(file -> file.toString().endsWith(".json")).findFirst();
        if (figure.isPresent()) {
            model.export.figures().reopen(figure.get());
        } else if (experiment.isPresent()) {
            model.document.open(experiment.get());
        } else if (!files.isEmpty()) {
            dataDropped.accept(files);
        }
    }

    /** Says what becomes of files and folders dropped onto the window that are no experiments. */
    public void setOnDataDropped(Consumer<List<Path>> handler) {
        dataDropped = handler;
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
        getChildren().add(getChildren().indexOf(dialogPane), over);
    }

    /** Asks how a chart is to look as a picture, and saves it so. */
    public void saveFigure(FigureToSave figure) {
        model.export.figures().open(figure);
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

    /** What stands before the window: the question about unsaved changes, what is wrong with a file, why nothing was exported. */
    private void showDialogs() {
        FileErrorViewModel error = model.document.errorProperty().get();
        String refusal = model.programs.refusalProperty().get();
        String python = model.engines.refusalProperty().get();
        if (model.document.askingProperty().get()) {
            String name = model.names.plain(model.editor.spec());
            show(new UnsavedView(name, model.document::answer, strings));
        } else if (error != null) {
            show(new FileErrorView(error, model.document::repair, model.document::dismissError, strings));
        } else if (refusal != null) {
            show(new RefusalView(strings.get("program.refused"), refusal, model.programs::dismissRefusal, strings));
        } else if (!python.isEmpty()) {
            show(new RefusalView(
                    strings.get("engines.python.refused"), python, model.engines::dismissRefusal, strings));
        } else {
            dialogPane.hide(true);
        }
    }

    private void show(VBox card) {
        card.setMaxSize(DIALOG_WIDTH, USE_PREF_SIZE);
        dialogPane.show(card);
        card.lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && button.isDefaultButton())
                .findFirst()
                .ifPresent(Node::requestFocus);
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

    /** Asks in front of this window. */
    private final class Picker implements FilePicker {
        private final FileDialogs dialogs;

        Picker(FileDialogs dialogs) {
            this.dialogs = dialogs;
        }

        @Override
        public Optional<Path> open() {
            return dialogs.open(
                    getScene().getWindow(),
                    strings.get("file.open.title"),
                    strings.get("file.kind"),
                    DocumentViewModel.ENDING);
        }

        @Override
        public Optional<Path> save(String proposedName) {
            return dialogs.save(
                    getScene().getWindow(),
                    strings.get("file.save.title"),
                    proposedName,
                    strings.get("file.kind"),
                    DocumentViewModel.ENDING);
        }
    }

    private HBox status() {
        Label saved = message(model.export.messageProperty(), model.export.failedProperty());
        saved.setId("status-message");
        Label written = message(model.document.messageProperty(), model.document.failedProperty());
        written.setId("file-message");
        Label edits = Controls.label(model.editsNote(), "edits-note");
        edits.setId("edits-note");
        HBox status = new HBox(
                Controls.label(model.dataStatus()),
                edits,
                written,
                saved,
                Controls.spacer(),
                slow(),
                Controls.label(strings.get(
                        "status.java", Runtime.version().feature(), System.getProperty("javafx.version", ""))));
        status.getStyleClass().add("status-bar");
        return status;
    }

    /** Why training is slower than it could be, if it is. */
    private Label slow() {
        Label slow = Controls.label(model.slowness.text(), "slow-note");
        slow.setId("slow-note");
        slow.setMinWidth(0);
        if (model.slowness.isSlow()) {
            Controls.explain(slow, model.slowness.help());
        }
        slow.setVisible(model.slowness.isSlow());
        slow.setManaged(model.slowness.isSlow());
        return slow;
    }

    private static Label message(ReadOnlyStringProperty text, ReadOnlyBooleanProperty failed) {
        Label label = Controls.label(text, "status-message");
        // The line may be longer than there is room for.
        Controls.explain(label, label::getText);
        failed.addListener(
                (value, old, bad) -> label.pseudoClassStateChanged(PseudoClass.getPseudoClass("failed"), bad));
        label.setMinWidth(0);
        return label;
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
