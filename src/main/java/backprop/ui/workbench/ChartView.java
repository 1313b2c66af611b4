package backprop.ui.workbench;

import backprop.figure.SeriesStyle;
import backprop.figure.Theme;
import backprop.report.ChartKind;
import backprop.text.Strings;
import backprop.ui.common.Appearance;
import backprop.ui.common.Controls;
import backprop.ui.common.FigureCanvas;
import backprop.ui.common.FileDialogs;
import backprop.ui.common.Keys;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.controlsfx.control.PopOver;

/** A live chart with its title, legend and menu. */
final class ChartView extends VBox {
    private static final int SWATCH = 20;
    /** In less width the names stand below the header. */
    private static final double ROOM_FOR_LEGEND = 640;

    private final ChartViewModel model;
    private final Strings strings;
    private final ExportViewModel export;
    private final FigureMenu menu;
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
        this.strings = strings;
        menu = new FigureMenu(
                model.place().toString(), model.zoom().figure()::get, model::measured, export, dialogs, strings);
        getStyleClass().addAll("chart", model.place() == ChartKind.ACCURACY ? "lower" : "upper");
        FigureCanvas canvas = new FigureCanvas(model.zoom(), theme, crosshair);
        canvas.setId("canvas-" + model.place());
        canvas.setAccessibleHelp(Keys.named(strings.get("chart.gestures")));
        VBox.setVgrow(canvas, Priority.ALWAYS);
        Label subtitle = Controls.label(model.subtitle(), "muted");
        subtitle.setMinWidth(0);
        Controls.explain(subtitle, model.subtitle()::get);
        Label title = Controls.label(model.title(), "heading");
        title.setMinWidth(USE_PREF_SIZE);
        subtitle.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(subtitle, Priority.ALWAYS);
        HBox legend = legend("head-");
        HBox below = legend("");
        below.getStyleClass().add("legend-row");
        BooleanBinding several = Bindings.createBooleanBinding(
                () -> !model.keys().get().get(0).run().isEmpty(), model.keys());
        BooleanBinding beneath = several.or(widthProperty().lessThan(ROOM_FOR_LEGEND));
        Controls.showWhen(legend, beneath.not());
        Controls.showWhen(below, beneath);
        header = new HBox(title, subtitle, resetZoom(), former(), legend);
        if (model.place() == ChartKind.LOSS) {
            header.getChildren().add(log());
        }
        header.getChildren().addAll(options(), menu);
        header.getStyleClass().add("panel-header");
        getChildren().addAll(header, below, canvas);
    }

    private Button resetZoom() {
        Button reset = Controls.iconOnly(new Button(), "fth-zoom-out", strings.get("chart.resetZoom"));
        reset.setId("reset-zoom-" + model.place());
        reset.getStyleClass().addAll("small", "reset-zoom");
        reset.setOnAction(event -> model.zoom().reset());
        Controls.showWhen(reset, model.zoom().zoomed());
        return reset;
    }

    private Button options() {
        Button button = Controls.iconOnly(new Button(), "fth-sliders", strings.get("chart.options"));
        button.setId("options-" + model.place());
        button.getStyleClass().add("small");
        PopOver popOver = new PopOver();
        popOver.setContentNode(new ChartOptionsView(
                model,
                export,
                () -> {
                    popOver.hide();
                    ChartTableView.open(model.figure()::get, getScene());
                },
                strings));
        popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_TOP);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        button.setOnAction(event -> {
            popOver.setTitle(strings.get("chart.options.title", model.title().get()));
            Appearance.dressLike(popOver.getRoot(), getScene());
            popOver.show(button);
        });
        return button;
    }

    /** Puts a control into the chart's header, before its menus. */
    void add(Node control) {
        header.getChildren().add(header.getChildren().size() - 2, control);
    }

    private HBox legend(String ids) {
        HBox legend = new HBox();
        legend.getStyleClass().add("legend");
        model.keys().addListener((value, old, keys) -> {
            if (!keys.equals(old)) {
                fill(legend, keys, ids);
            }
        });
        fill(legend, model.keys().get(), ids);
        legend.setMinWidth(USE_PREF_SIZE);
        return legend;
    }

    private void fill(HBox legend, List<ChartViewModel.Key> keys, String ids) {
        legend.getChildren().clear();
        for (ChartViewModel.Key key : keys) {
            if (!key.run().isEmpty()) {
                Label run = Controls.label(key.run(), "legend-run");
                run.getStyleClass().add(legend.getChildren().isEmpty() ? "first" : "next");
                legend.getChildren().add(run);
            }
            key.curves().forEach((name, style) -> {
                ToggleButton entry = entry(key.run(), name, style);
                entry.setId(ids + "key-" + model.place() + "-" + style);
                legend.getChildren().add(entry);
            });
        }
    }

    /** A curve's name; pressed, it leaves the curve out or shows it again. */
    private ToggleButton entry(String run, String name, SeriesStyle style) {
        Line swatch = new Line(0, 0, SWATCH, 0);
        swatch.getStyleClass().addAll("swatch", style.name().toLowerCase(Locale.ROOT));
        ToggleButton entry = new ToggleButton(name, swatch);
        entry.getStyleClass().add("legend-entry");
        entry.setMinWidth(USE_PREF_SIZE);
        String full = run.isEmpty() ? name : name + ", " + run;
        Controls.explain(entry, strings.get("chart.key.help"));
        Runnable mark = () -> {
            boolean shown = !model.hidden().contains(style);
            entry.setSelected(shown);
            entry.setAccessibleText(strings.get(shown ? "chart.shown" : "chart.hidden", full));
        };
        entry.setOnAction(event -> model.toggle(style));
        SetChangeListener<SeriesStyle> follow = change -> mark.run();
        entry.getProperties().put("follow", follow);
        model.hidden().addListener(new WeakSetChangeListener<>(follow));
        mark.run();
        return entry;
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

    /** Asks how the chart is to look, and saves it. */
    void saveFigure() {
        menu.saveFigure();
    }
}
