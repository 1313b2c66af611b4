package backprop.ui.workbench;

import backprop.figure.Chart;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.FileDialogs;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Saves a chart as it is shown: as a picture, or as its data. */
final class FigureMenu extends MenuButton {
    private final Supplier<? extends Chart> chart;
    private final Supplier<? extends Chart> data;
    private final ExportViewModel export;
    private final FileDialogs dialogs;
    private final Strings strings;

    /**
     * Shows the values too.
     *
     * @param id of the chart in the window
     * @param chart with curves or bars
     */
    FigureMenu(
            String id, Supplier<? extends Chart> chart, ExportViewModel export, FileDialogs dialogs, Strings strings) {
        this(id, chart, chart, export, dialogs, strings);
        getItems()
                .add(item(
                        "save-" + id + "-table",
                        strings.get("chart.table"),
                        () -> ChartTableView.open(chart, getScene())));
    }

    /**
     * @param id of the chart in the window
     * @param data whose values are saved
     */
    FigureMenu(
            String id,
            Supplier<? extends Chart> chart,
            Supplier<? extends Chart> data,
            ExportViewModel export,
            FileDialogs dialogs,
            Strings strings) {
        this.chart = chart;
        this.data = data;
        this.export = export;
        this.dialogs = dialogs;
        this.strings = strings;
        Controls.iconOnly(this, "fth-download", strings.get("chart.save"));
        setId("save-" + id);
        getStyleClass().add("small");
        getItems()
                .addAll(
                        item("save-" + id + "-figure", strings.get("chart.saveFigure"), this::saveFigure),
                        item("save-" + id + "-data", strings.get("chart.saveData"), this::saveData));
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Asks how the chart is to look, and saves it. */
    void saveFigure() {
        export.saveFigure(chart.get());
    }

    private void saveData() {
        Chart shown = data.get();
        dialogs.save(
                        getScene().getWindow(),
                        strings.get("chart.saveData.title"),
                        export.proposedName(shown.title()) + ".csv",
                        strings.get("chart.csv"),
                        "csv")
                .ifPresent(file -> export.saveData(shown, file));
    }
}
