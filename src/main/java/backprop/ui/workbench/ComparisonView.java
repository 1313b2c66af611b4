package backprop.ui.workbench;

import backprop.figure.Chart;
import backprop.figure.Theme;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.FigureCanvas;
import backprop.ui.common.FileDialogs;
import backprop.ui.workbench.ComparisonViewModel.Largest;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Two engines side by side: bars of their times, and how far they are apart. */
final class ComparisonView extends ScrollPane {
    private static final double CHART_HEIGHT = 190;

    private final ComparisonViewModel model;
    private final ExportViewModel export;
    private final FileDialogs dialogs;
    private final Strings strings;
    private final VBox times = new VBox();
    private final GridPane largest = new GridPane();

    ComparisonView(
            ComparisonViewModel model,
            ExportViewModel export,
            ObservableValue<Theme> theme,
            FileDialogs dialogs,
            Strings strings) {
        this.model = model;
        this.export = export;
        this.dialogs = dialogs;
        this.strings = strings;
        setId("comparison");
        getStyleClass().addAll("form", "comparison");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Label ratio = Controls.label(model.ratio, "semibold");
        ratio.setId("time-ratio");
        ratio.setWrapText(true);
        times.getStyleClass().add("times");
        Label pair = Controls.label(model.pair, "muted");
        pair.setId("pair");
        pair.setWrapText(true);
        pair.setMinHeight(USE_PREF_SIZE);
        VBox agreement = agreement(theme);
        Controls.showWhen(agreement, model.comparable);
        VBox all = new VBox(header("comparison.time", "times", model.timeFigure::get), pair, times, ratio, agreement);
        all.getStyleClass().add("comparison-content");
        setContent(all);
        Controls.follow(this, model.times, this::showTimes);
        Controls.follow(this, model.largest, this::showLargest);
    }

    private VBox agreement(ObservableValue<Theme> theme) {
        Label verdict = Controls.label(model.verdict);
        verdict.setId("agreement");
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        Controls.explain(verdict, strings.get("agreement.help"));
        FigureCanvas chart =
                new FigureCanvas(model.agreementFigure, theme, new SimpleObjectProperty<>(OptionalDouble.empty()));
        chart.setId("canvas-agreement");
        chart.setMinHeight(CHART_HEIGHT);
        chart.setPrefHeight(CHART_HEIGHT);
        largest.getStyleClass().add("largest");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        largest.getColumnConstraints().setAll(name, new ColumnConstraints(), new ColumnConstraints());
        Label gaps = Controls.label(model.gaps, "muted");
        gaps.setId("agreement-gaps");
        gaps.setWrapText(true);
        VBox box = new VBox(
                header("agreement.heading", "agreement", model.agreementFigure::get), verdict, chart, gaps, largest);
        BooleanBinding some =
                Bindings.createBooleanBinding(() -> !model.largest.get().isEmpty(), model.largest);
        Controls.showWhen(chart, some);
        box.getStyleClass().add("agreement");
        return box;
    }

    private HBox header(String key, String id, Supplier<? extends Chart> chart) {
        FigureMenu menu = new FigureMenu(id, chart, export, dialogs, strings);
        HBox header = new HBox(Controls.label(strings.get(key), "heading"), Controls.spacer(), menu);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private void showTimes(List<EngineTime> all) {
        times.getChildren().clear();
        bars("times.perEpoch", all, EngineTime::perEpoch);
        if (TimeTexts.isSameWork(all)) {
            bars("times.total", all, EngineTime::total);
        } else {
            Label totals = note(model.timeTexts.totals(all));
            totals.setId("time-totals");
        }
        for (EngineTime time : all) {
            if (time.start() > 0) {
                String start = model.timeTexts.together(time.start()).get(0);
                note(strings.get("times.start", strings.get(time.kind()), start))
                        .setId("start-" + time.kind());
            }
        }
        for (EngineTime time : all) {
            String key = time.threads() == 1 ? "times.factsOne" : "times.facts";
            note(strings.get(key, strings.get(time.kind()), model.versions(time), time.threads()));
        }
        if (all.size() == 1) {
            note(strings.get("times.waiting"));
        }
    }

    private Label note(String text) {
        Label note = Controls.label(text, "muted");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        times.getChildren().add(note);
        return note;
    }

    /** A bar an engine, as long as its share of the longest. */
    private void bars(String key, List<EngineTime> all, ToDoubleFunction<EngineTime> value) {
        double[] seconds = all.stream().mapToDouble(value).toArray();
        List<String> texts = model.timeTexts.together(seconds);
        double most = Arrays.stream(seconds).filter(one -> one > 0).max().orElse(1);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("time-bars");
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(64), bars, new ColumnConstraints());
        for (int row = 0; row < all.size(); row++) {
            EngineTime time = all.get(row);
            String text = texts.get(row);
            Label name = Controls.label(strings.get(time.kind()));
            Label figure = Controls.label(text, "figure");
            figure.setId(key.replace('.', '-') + "-" + time.kind());
            figure.setMinWidth(USE_PREF_SIZE);
            figure.setAccessibleText(strings.get("times.accessible", strings.get(time.kind()), strings.get(key), text));
            GridPane.setHalignment(figure, HPos.RIGHT);
            grid.addRow(row, name, new TimeBar(time.kind(), seconds[row] > 0 ? seconds[row] / most : 0), figure);
        }
        times.getChildren().addAll(Controls.label(strings.get(key), "muted"), grid);
    }

    private void showLargest(List<Largest> all) {
        largest.getChildren().clear();
        if (all.isEmpty()) {
            return;
        }
        largest.addRow(
                0,
                Controls.label(strings.get("agreement.name"), "muted"),
                right(Controls.label(strings.get("agreement.difference"), "muted")),
                right(Controls.label(strings.get("agreement.epoch"), "muted")));
        for (int i = 0; i < all.size(); i++) {
            Largest row = all.get(i);
            Label difference = Controls.label(model.difference(row.difference()), "figure");
            difference.setId("largest-" + row.name());
            largest.addRow(
                    i + 1,
                    Controls.label(row.name(), "figure"),
                    right(difference),
                    right(Controls.label(model.epoch(row), "figure")));
        }
    }

    private static Label right(Label label) {
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }
}
