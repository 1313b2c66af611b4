package backprop.ui.workbench;

import backprop.figure.json.SavedFigureFile;
import backprop.text.Strings;
import backprop.ui.common.Appearance;
import backprop.ui.common.Controls;
import backprop.ui.common.FileDialogs;
import javafx.beans.binding.IntegerBinding;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SegmentedButton;

/** The top bar: the experiment's name, textbook or as published, what trains, undo and redo, theme, full screen. */
final class ExperimentBar extends HBox {
    private static final double ROOM_FOR_DOCUMENT = 1100;

    private final WorkbenchViewModel model;
    private final Strings strings;
    private final TitleView title;

    ExperimentBar(WorkbenchViewModel model, Appearance appearance, FileDialogs dialogs) {
        this.model = model;
        this.strings = model.strings;
        this.title = new TitleView(model);
        getStyleClass().add("top-bar");
        ExperimentMenu menu = new ExperimentMenu(model, this.title::edit, () -> openFigure(model, dialogs));
        Label document = Controls.label(model.documentName(), "pill");
        document.setId("document");
        document.setMinWidth(USE_PREF_SIZE);
        document.setGraphic(Controls.icon("fth-book"));
        Controls.explain(document, document::getText);
        // In a narrow window the name needs the room.
        Controls.showWhen(document, widthProperty().greaterThanOrEqualTo(ROOM_FOR_DOCUMENT));
        Button undo = Controls.iconOnly(new Button(), "fth-corner-up-left", strings.get("bar.undo"));
        undo.setId("undo");
        undo.disableProperty().bind(model.editor.canUndoProperty().not());
        undo.setOnAction(event -> model.editor.undo());
        Button redo = Controls.iconOnly(new Button(), "fth-corner-up-right", strings.get("bar.redo"));
        redo.setId("redo");
        redo.disableProperty().bind(model.editor.canRedoProperty().not());
        redo.setOnAction(event -> model.editor.redo());
        getChildren()
                .addAll(
                        menu,
                        title,
                        document,
                        Controls.spacer(),
                        forms(),
                        deviations(),
                        new EngineSwitch(model.engines, dialogs, strings),
                        undo,
                        redo,
                        theme(appearance),
                        fullScreen());
    }

    private StackPane forms() {
        DeviationsViewModel deviations = model.deviations;
        IntegerBinding count = deviations.count();
        ToggleButton textbook = new ToggleButton(strings.get("form.textbook"));
        textbook.setId("textbook");
        Controls.explain(textbook, strings.get("form.textbook.help"));
        ToggleButton published = new ToggleButton(strings.get("form.published"));
        published.setId("as-published");
        Controls.explain(published, strings.get("form.published.help"));
        Label badge = Controls.label("", "badge");
        badge.textProperty().bind(count.asString());
        published.setContentDisplay(ContentDisplay.RIGHT);
        Runnable show = () -> {
            textbook.setSelected(deviations.isTextbook().get());
            published.setSelected(deviations.isAsPublished().get());
            // Not hidden but taken away: a button keeps the room of a hidden graphic.
            published.setGraphic(count.get() > 0 ? badge : null);
        };
        count.addListener((value, old, now) -> show.run());
        deviations.isTextbook().addListener((value, old, now) -> show.run());
        deviations.isAsPublished().addListener((value, old, now) -> show.run());
        show.run();
        textbook.setOnAction(event -> {
            deviations.textbook();
            show.run();
        });
        published.setOnAction(event -> {
            deviations.asPublished();
            show.run();
        });
        textbook.disableProperty().bind(deviations.hasForms().not());
        published.disableProperty().bind(deviations.hasForms().not());
        SegmentedButton segmented = new SegmentedButton(textbook, published);
        segmented.setToggleGroup(null);
        StackPane around = new StackPane(segmented);
        around.setMinWidth(USE_PREF_SIZE);
        // A disabled button has no tooltip of its own, so the reason hangs on what is around it.
        Tooltip why = Controls.tooltip("");
        why.textProperty().bind(deviations.whyNoForms());
        Runnable explain = () -> {
            if (deviations.hasForms().get()) {
                Tooltip.uninstall(around, why);
            } else {
                Tooltip.install(around, why);
            }
        };
        deviations.hasForms().addListener((value, old, now) -> explain.run());
        explain.run();
        return around;
    }

    private Button deviations() {
        Button button = Controls.iconOnly(new Button(), "fth-chevron-down", strings.get("form.deviations"));
        button.setId("deviations");
        PopOver popOver = new PopOver(new DeviationsView(model.deviations, strings));
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        popOver.setTitle(strings.get("deviation.heading"));
        button.setOnAction(event -> {
            Appearance.dressLike(popOver.getRoot(), getScene());
            popOver.show(button);
        });
        return button;
    }

    private Button theme(Appearance appearance) {
        Button button = Controls.iconOnly(new Button(), "fth-moon", strings.get("bar.dark"));
        button.setId("theme");
        button.setOnAction(event ->
                appearance.darkProperty().set(!appearance.darkProperty().get()));
        appearance
                .darkProperty()
                .addListener((value, old, dark) -> Controls.setIcon(
                        button, dark ? "fth-sun" : "fth-moon", strings.get(dark ? "bar.light" : "bar.dark")));
        return button;
    }

    private Button fullScreen() {
        Button button = Controls.iconOnly(new Button(), "fth-maximize", strings.get("bar.fullscreen"));
        button.setOnAction(event -> toggleFullScreen());
        return button;
    }

    void rename() {
        title.edit();
    }

    void toggleFullScreen() {
        if (getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    /** A figure that was kept, to be saved with another look. */
    private void openFigure(WorkbenchViewModel model, FileDialogs dialogs) {
        dialogs.open(
                        getScene().getWindow(),
                        model.strings.get("figure.open.title"),
                        model.strings.get("figure.kind"),
                        SavedFigureFile.ENDING)
                .ifPresent(model.export.figures()::reopen);
    }
}
