package backprop.ui.data;

import backprop.figure.Chart;
import backprop.figure.CsvWriter;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.FileDialogs;
import backprop.ui.figure.FigureToSave;
import backprop.ui.workbench.ChartTableView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** The menu that saves a chart of the data as a picture or a table, in the background, or shows its values. */
final class ChartSaver {
    private final FileDialogs dialogs;
    private final Executor background;
    private final Consumer<FigureToSave> figures;
    private final Strings strings;
    private final BiConsumer<String, Boolean> said;

    /**
     * @param figures sets up a picture and saves it
     * @param said is told, from any thread, what came of a save, and whether it failed
     */
    ChartSaver(
            FileDialogs dialogs,
            Executor background,
            Consumer<FigureToSave> figures,
            BiConsumer<String, Boolean> said,
            Strings strings) {
        this.dialogs = dialogs;
        this.background = background;
        this.figures = figures;
        this.said = said;
        this.strings = strings;
    }

    /**
     * @param data where the data that are shown come from
     * @param chart what is shown now, with curves or bars; null for nothing
     */
    MenuButton menu(String id, Supplier<Origin> data, Supplier<? extends @Nullable Chart> chart) {
        MenuButton menu = Controls.iconOnly(new MenuButton(), "fth-download", strings.get("save"));
        menu.setId(id);
        menu.getStyleClass().add("small");
        MenuItem figure = new MenuItem(strings.get("save.figure"));
        figure.setId(id + "-figure");
        figure.setOnAction(event -> figure(data.get(), chart.get()));
        MenuItem table = new MenuItem(strings.get("save.table"));
        table.setId(id + "-data");
        table.setOnAction(event -> table(menu, data.get(), chart.get()));
        MenuItem values = new MenuItem(strings.get("save.show"));
        values.setId(id + "-table");
        values.setOnAction(event -> show(menu, chart));
        menu.getItems().addAll(figure, table, values);
        return menu;
    }

    private void figure(Origin data, @Nullable Chart chart) {
        if (chart != null) {
            figures.accept(new FigureToSave(chart, name(data, chart), data.caption(), data::provenance));
        }
    }

    private void table(MenuButton menu, Origin data, @Nullable Chart chart) {
        if (chart != null) {
            dialogs.save(
                            menu.getScene().getWindow(),
                            strings.get("save.csv.title"),
                            name(data, chart) + ".csv",
                            strings.get("save.csv"),
                            "csv")
                    .ifPresent(file -> background.execute(() -> write(chart, data, file)));
        }
    }

    private static void show(MenuButton menu, Supplier<? extends @Nullable Chart> chart) {
        Chart now = chart.get();
        if (now != null) {
            // The table stays at what it showed while there are other data that have no such chart.
            ChartTableView.open(
                    () -> {
                        Chart later = chart.get();
                        return later == null ? now : later;
                    },
                    menu.getScene());
        }
    }

    /** To be proposed for the file, without its ending. */
    private static String name(Origin data, Chart chart) {
        return (data.name() + " " + chart.title())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private void write(Chart chart, Origin data, Path file) {
        try {
            CsvWriter.write(chart, data.provenance(), file);
            said.accept(strings.get("save.done", file), false);
        } catch (IOException | RuntimeException e) {
            said.accept(String.valueOf(e.getMessage()), true);
        }
    }
}
