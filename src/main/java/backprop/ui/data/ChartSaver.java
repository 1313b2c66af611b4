package backprop.ui.data;

import backprop.figure.Chart;
import backprop.figure.CsvWriter;
import backprop.figure.Provenance;
import backprop.run.ProgramVersion;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.FileDialogs;
import backprop.ui.figure.FigureToSave;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** The menu that saves a chart of the data as a picture or a table, in the background. */
final class ChartSaver {
    private final FileDialogs dialogs;
    private final Executor background;
    private final Executor screen;
    private final Consumer<FigureToSave> figures;
    private final Strings strings;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    /** @param figures sets up a picture and saves it */
    ChartSaver(
            FileDialogs dialogs,
            Executor background,
            Executor screen,
            Consumer<FigureToSave> figures,
            Strings strings) {
        this.dialogs = dialogs;
        this.background = background;
        this.screen = screen;
        this.figures = figures;
        this.strings = strings;
    }

    /** What came of the last save. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /**
     * @param data what the data that are shown are called
     * @param chart what is shown now; null for nothing
     */
    MenuButton menu(String id, Supplier<String> data, Supplier<? extends @Nullable Chart> chart) {
        MenuButton menu = Controls.iconOnly(new MenuButton(), "fth-download", strings.get("save"));
        menu.setId(id);
        menu.getStyleClass().add("small");
        MenuItem figure = new MenuItem(strings.get("save.figure"));
        figure.setId(id + "-figure");
        figure.setOnAction(event -> figure(data.get(), chart.get()));
        MenuItem table = new MenuItem(strings.get("save.table"));
        table.setId(id + "-data");
        table.setOnAction(event -> table(menu, data.get(), chart.get()));
        menu.getItems().addAll(figure, table);
        return menu;
    }

    private void figure(String data, @Nullable Chart chart) {
        if (chart != null) {
            figures.accept(new FigureToSave(chart, name(data, chart), data, this::provenance));
        }
    }

    private void table(MenuButton menu, String data, @Nullable Chart chart) {
        if (chart != null) {
            dialogs.save(
                            menu.getScene().getWindow(),
                            strings.get("save.csv.title"),
                            name(data, chart) + ".csv",
                            strings.get("save.csv"),
                            "csv")
                    .ifPresent(file -> background.execute(() -> write(chart, file)));
        }
    }

    /** No run: the program alone is known. */
    private Provenance provenance() {
        String program = strings.get("save.program", ProgramVersion.text());
        return new Provenance("", "", "", OptionalLong.empty(), program, Optional.empty());
    }

    /** To be proposed for the file, without its ending. */
    private static String name(String data, Chart chart) {
        return (data + " " + chart.title())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private void write(Chart chart, Path file) {
        String said;
        try {
            CsvWriter.write(chart, provenance(), file);
            said = strings.get("save.done", file);
        } catch (IOException | RuntimeException e) {
            said = String.valueOf(e.getMessage());
        }
        String news = said;
        screen.execute(() -> message.set(news));
    }
}
