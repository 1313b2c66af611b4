package backprop.ui.data;

import backprop.figure.Axis;
import backprop.figure.BarFigure;
import backprop.figure.Theme;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.FigureCanvas;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is to be known of the chosen source: where it is from, its numbers, its classes, its means. */
final class FactsView extends VBox {
    private static final double CHART_HEIGHT = 208;
    private static final BarFigure NO_BARS = BarFigure.of("", "", List.of(), Axis.of(""), List.of());

    private final DataViewModel model;
    private final FactsViewModel facts;
    private final ExamplesViewModel shown;
    private final Strings strings;
    private final Label about = Controls.label("", "about");
    private final Label licence = Controls.label("", "muted", "licence");
    private final Label trouble = Controls.label("", "warning-note");
    private final Label where = Controls.label("", "muted");
    private final GridPane grid = new GridPane();

    FactsView(DataViewModel model, ExamplesViewModel shown, ObservableValue<Theme> theme, ChartSaver saver) {
        this.model = model;
        this.shown = shown;
        this.strings = model.strings;
        facts = new FactsViewModel(model);
        getStyleClass().add("facts");
        VBox content = new VBox(source(), numbers(), distribution(theme, saver), new MomentsView(model, theme));
        content.getStyleClass().add("facts-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.chosenProperty().addListener((value, old, now) -> show());
        model.examplesProperty().addListener((value, old, now) -> show());
        model.summaryProperty().addListener((value, old, now) -> show());
        show();
    }

    private VBox source() {
        for (Label label : List.of(about, licence, trouble, where)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        licence.setId("licence");
        licence.setGraphic(Controls.icon("fth-book"));
        trouble.setGraphic(Controls.icon("fth-alert-triangle"));
        HBox header = new HBox(Controls.label(strings.get("facts.about"), "heading"));
        header.getStyleClass().add("panel-header");
        VBox box = new VBox(header, about, licence, where, trouble);
        box.getStyleClass().add("facts-box");
        return box;
    }

    private VBox numbers() {
        HBox header = new HBox(Controls.label(strings.get("facts.heading"), "heading"));
        header.getStyleClass().add("panel-header");
        grid.setId("facts");
        grid.getStyleClass().add("facts-grid");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(strings.get("facts.counting"));
        Label counting = Controls.label(strings.get("facts.counting"), "muted");
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox progress = new HBox(counting, bar);
        progress.getStyleClass().add("counting");
        Controls.showWhen(progress, model.busyProperty());
        VBox box = new VBox(header, grid, progress);
        box.getStyleClass().add("facts-box");
        return box;
    }

    private VBox distribution(ObservableValue<Theme> theme, ChartSaver saver) {
        ObjectBinding<@Nullable BarFigure> bars = facts.distribution();
        ObjectBinding<BarFigure> drawn = Bindings.createObjectBinding(
                () -> {
                    BarFigure figure = bars.get();
                    return figure == null ? NO_BARS : figure;
                },
                bars);
        FigureCanvas canvas = new FigureCanvas(drawn, theme, new SimpleObjectProperty<>(OptionalDouble.empty()));
        canvas.setId("distribution");
        canvas.setMinHeight(CHART_HEIGHT);
        canvas.setPrefHeight(CHART_HEIGHT);
        HBox header = new HBox(
                Controls.label(strings.get("facts.distribution"), "heading"),
                Controls.spacer(),
                saver.menu("save-distribution", model::origin, bars::get));
        header.getStyleClass().add("panel-header");
        VBox box = new VBox(header, canvas);
        box.getStyleClass().add("facts-box");
        Controls.showWhen(box, Bindings.isNotNull(bars));
        return box;
    }

    private void show() {
        Examples examples = model.examplesProperty().get();
        about.setText(facts.about());
        set(licence, facts.licence());
        set(trouble, examples == null ? "" : examples.trouble());
        set(where, model.chosenProperty().get().isOwn() ? strings.get("facts.where") : "");
        grid.getChildren().clear();
        int row = 0;
        for (Fact fact : facts.facts()) {
            Label value = Controls.label(fact.value(), "figure");
            value.setWrapText(true);
            if (!fact.isWarning()) {
                Label name = Controls.label(fact.name(), "muted");
                name.setMinWidth(USE_PREF_SIZE);
                grid.addRow(row++, name, value);
                continue;
            }
            Label name = Controls.label(fact.name(), "warning-note");
            name.setMinWidth(USE_PREF_SIZE);
            name.setGraphic(Controls.icon("fth-alert-triangle"));
            value.getStyleClass().add("warning-value");
            Button look = new Button(strings.get("facts.look"));
            look.setId("look-" + fact.shows());
            look.getStyleClass().add("small");
            look.setAccessibleText(strings.get("facts.lookAt", fact.name()));
            look.setMinWidth(USE_PREF_SIZE);
            look.setOnAction(event -> {
                shown.clear();
                shown.showOnly(fact.shows());
            });
            HBox cell = new HBox(value, Controls.spacer(), look);
            cell.getStyleClass().add("warning-cell");
            GridPane.setHgrow(cell, Priority.ALWAYS);
            grid.addRow(row++, name, cell);
        }
    }

    private static void set(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
