package backprop.ui.workbench;

import backprop.figure.Theme;
import backprop.report.ChartKind;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.FigureCanvas;
import backprop.ui.common.FileDialogs;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;

/** A live chart with its title, legend and menu. */
final class ChartView extends VBox {
    private static final int SWATCH = 20;
    private static final int MAX_SCALE = 4;
    private static final int USUAL_SCALE = 3;

    private final ChartViewModel model;
    private final ExportViewModel export;
    private final FileDialogs dialogs;
    private final Strings strings;

    private final HBox header;

    ChartView(
            ChartViewModel model,
            ExportViewModel export,
            ObservableValue<Theme> theme,
            ObjectProperty<OptionalDouble> crosshair,
            FileDialogs dialogs,
            Strings strings) {
        this.model = model;
        this.export = export;
        this.dialogs = dialogs;
        this.strings = strings;
        getStyleClass().addAll("chart", model.place() == ChartKind.ACCURACY ? "lower" : "upper");
        FigureCanvas canvas = new FigureCanvas(model.figure(), theme, crosshair);
        canvas.setId("canvas-" + model.place());
        VBox.setVgrow(canvas, Priority.ALWAYS);
        Label subtitle = Controls.label(model.subtitle(), "muted");
        subtitle.setMinWidth(0);
        Controls.explain(subtitle, model.subtitle()::get);
        Label title = Controls.label(model.title(), "heading");
        title.setMinWidth(USE_PREF_SIZE);
        subtitle.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(subtitle, Priority.ALWAYS);
        HBox legend = legend();
        HBox below = legend();
        below.getStyleClass().add("legend-row");
        BooleanBinding several = Bindings.createBooleanBinding(
                () -> !model.keys().get().get(0).run().isEmpty(), model.keys());
        Controls.showWhen(legend, several.not());
        Controls.showWhen(below, several);
        header = new HBox(title, subtitle, former(), legend);
        if (model.place() == ChartKind.LOSS) {
            header.getChildren().add(log());
        }
        header.getChildren().add(menu());
        header.getStyleClass().add("panel-header");
        getChildren().addAll(header, below, canvas);
    }

    /** Puts a control into the chart's header, before its menu. */
    void add(Node control) {
        header.getChildren().add(header.getChildren().size() - 1, control);
    }

    private HBox legend() {
        HBox legend = new HBox();
        legend.getStyleClass().add("legend");
        model.keys().addListener((value, old, keys) -> {
            if (!keys.equals(old)) {
                fill(legend, keys);
            }
        });
        fill(legend, model.keys().get());
        legend.setMinWidth(USE_PREF_SIZE);
        return legend;
    }

    private static void fill(HBox legend, List<ChartViewModel.Key> keys) {
        legend.getChildren().clear();
        for (ChartViewModel.Key key : keys) {
            if (!key.run().isEmpty()) {
                Label run = Controls.label(key.run(), "legend-run");
                run.getStyleClass().add(legend.getChildren().isEmpty() ? "first" : "next");
                legend.getChildren().add(run);
            }
            key.curves().forEach((name, style) -> {
                Line swatch = new Line(0, 0, SWATCH, 0);
                swatch.getStyleClass().addAll("swatch", style.name().toLowerCase(Locale.ROOT));
                legend.getChildren().addAll(swatch, Controls.label(name));
            });
        }
    }

    private Node former() {
        ToggleButton former = Controls.iconOnly(new ToggleButton(), "fth-layers", strings.get("chart.former.help"));
        former.getStyleClass().add("small");
        former.selectedProperty().bindBidirectional(model.showFormerProperty());
        Controls.showWhen(former, model.hasFormer());
        return former;
    }

    private Node log() {
        ToggleButton log = new ToggleButton(strings.get("chart.log"));
        log.setId("log-axis");
        log.setMinWidth(USE_PREF_SIZE);
        log.getStyleClass().add("small");
        log.selectedProperty().bindBidirectional(model.logProperty());
        Controls.explain(log, strings.get("chart.log.help"));
        return log;
    }

    private MenuButton menu() {
        MenuButton menu = Controls.iconOnly(new MenuButton(), "fth-download", strings.get("chart.save"));
        menu.setId("save-" + model.place());
        menu.getStyleClass().add("small");
        for (int scale = 1; scale <= MAX_SCALE; scale++) {
            int chosen = scale;
            MenuItem item = new MenuItem(strings.get("chart.saveImage", scale));
            item.setId("save-" + model.place() + "-" + scale);
            item.setOnAction(event -> saveImage(chosen));
            menu.getItems().add(item);
        }
        MenuItem data = new MenuItem(strings.get("chart.saveData"));
        data.setId("save-" + model.place() + "-data");
        data.setOnAction(event -> saveData());
        menu.getItems().addAll(new SeparatorMenuItem(), data);
        return menu;
    }

    /** Asks where to, and saves the chart at the usual scale. */
    void saveImage() {
        saveImage(USUAL_SCALE);
    }

    private void saveImage(int scale) {
        dialogs.save(
                        getScene().getWindow(),
                        strings.get("chart.saveImage.title"),
                        export.proposedName(model.title().get()) + ".png",
                        strings.get("chart.png"),
                        "png")
                .ifPresent(file -> export.saveImage(model.figure().get(), scale, file));
    }

    private void saveData() {
        dialogs.save(
                        getScene().getWindow(),
                        strings.get("chart.saveData.title"),
                        export.proposedName(model.title().get()) + ".csv",
                        strings.get("chart.csv"),
                        "csv")
                .ifPresent(file -> export.saveData(model.figure().get(), file));
    }
}
