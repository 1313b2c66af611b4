package backprop.ui.data;

import backprop.data.DataFile;
import backprop.data.RawData;
import backprop.figure.Theme;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.FileDialogs;
import backprop.ui.common.Screen;
import backprop.ui.figure.FigureToSave;
import backprop.ui.workbench.WorkbenchView;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The data screen: sources at the left, their examples in the middle, what is to be known of them at the right. */
public final class DataView extends HBox {
    /** Widths of the columns together in a window of 1280 and one of 1920 pixels. */
    private static final double USUAL_WIDTH = 1208;

    private static final double LARGE_WIDTH = 1848;
    private static final KeyCombination SEARCH = KeyCombination.valueOf("Shortcut+F");

    private final DataViewModel model;
    private final Strings strings;
    private final SourcesView sources;
    private final ExamplesView examples;
    private Runnable opener = () -> {};
    private Runnable front = () -> {};
    private Consumer<FigureToSave> figures = figure -> {};
    private BiConsumer<String, Boolean> said = (text, failed) -> {};

    /**
     * @param background where charts are saved
     */
    public DataView(DataViewModel model, ObservableValue<Theme> theme, FileDialogs dialogs, Executor background) {
        this.model = model;
        this.strings = model.strings;
        getStyleClass().add("data-screen");
        setMinHeight(0);
        ExamplesViewModel shown = new ExamplesViewModel(model);
        sources = new SourcesView(model, () -> opener.run());
        examples = new ExamplesView(model, shown, theme);
        ChartSaver saver = new ChartSaver(
                dialogs,
                background,
                figure -> figures.accept(figure),
                (text, failed) -> said.accept(text, failed),
                strings);
        FactsView facts = new FactsView(model, shown, theme, saver);
        StackPane centre = new StackPane(examples, loading(), failure());
        centre.setMinWidth(0);
        HBox.setHgrow(centre, Priority.ALWAYS);
        fix(sources, grown(300, 360));
        fix(facts, grown(344, 512));
        getChildren().addAll(sources, centre, facts);
        EventHandler<KeyEvent> keys = event -> {
            if (SEARCH.match(event)) {
                examples.search();
                event.consume();
            }
        };
        // Wherever the focus is, as long as this screen is the one that is shown.
        sceneProperty().addListener((value, old, now) -> {
            if (old != null) {
                old.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            }
        });
    }

    /** Says what “Open data…” does. */
    public void setOnOpen(Runnable handler) {
        opener = handler;
    }

    /** Comes to the front with what was imported, and, if it is wanted, puts it into the experiment. */
    public void take(DataFile file, RawData data, boolean wanted) {
        front.run();
        model.take(file, data, wanted);
    }

    /** Puts the screen into the window, behind those that are there. */
    public void addTo(WorkbenchView window) {
        Screen screen = new Screen("data", strings.get("rail.data"), "fth-database", KeyCode.DIGIT2, this, () -> {
            model.wake();
            sources.focusChosen();
        });
        window.add(screen);
        figures = window::saveFigure;
        said = window::say;
        front = () -> window.show(screen);
        sources.setOnWorkbench(window::showWorkbench);
    }

    private static void fix(Region column, DoubleBinding width) {
        column.minWidthProperty().bind(width);
        column.maxWidthProperty().bind(width);
    }

    private DoubleBinding grown(double least, double most) {
        return Bindings.createDoubleBinding(
                () -> {
                    double share = (getWidth() - USUAL_WIDTH) / (LARGE_WIDTH - USUAL_WIDTH);
                    return Math.floor(least + Math.max(0, Math.min(1, share)) * (most - least));
                },
                widthProperty());
    }

    private StackPane loading() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(240);
        bar.setAccessibleText(strings.get("loading"));
        VBox box = new VBox(Controls.label(strings.get("loading"), "muted"), bar);
        box.getStyleClass().add("loading");
        StackPane veil = new StackPane(box);
        veil.getStyleClass().add("veil");
        Controls.showWhen(veil, model.busyProperty().and(Bindings.isNull(model.examplesProperty())));
        return veil;
    }

    private StackPane failure() {
        Label text = Controls.label(model.failureProperty());
        text.setId("data-failure");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        Button retry = new Button(strings.get("failure.retry"), Controls.icon("fth-rotate-cw"));
        retry.setId("data-retry");
        retry.setOnAction(event -> model.retry());
        VBox card = new VBox(Controls.label(strings.get("failure.heading"), "failure-heading"), text, retry);
        card.getStyleClass().add("failure-card");
        card.setMaxHeight(USE_PREF_SIZE);
        StackPane veil = new StackPane(card);
        veil.getStyleClass().add("veil");
        Controls.showWhen(veil, Bindings.isNotEmpty(model.failureProperty()));
        return veil;
    }
}
