package backprop.ui.data;

import backprop.figure.Chart;
import backprop.figure.CsvWriter;
import backprop.figure.PngWriter;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.FileDialogs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/** The menu that saves a chart of the data as an image or a table, in the background. */
final class ChartSaver {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int MAX_SCALE = 4;

    private final FileDialogs dialogs;
    private final Executor background;
    private final Executor screen;
    private final Strings strings;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    private interface Writing {
        void to(Path file) throws IOException;
    }

    ChartSaver(FileDialogs dialogs, Executor background, Executor screen, Strings strings) {
        this.dialogs = dialogs;
        this.background = background;
        this.screen = screen;
        this.strings = strings;
    }

    /** What came of the last save. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** @param chart what is shown now; null for nothing */
    MenuButton menu(String id, Supplier<? extends @Nullable Chart> chart) {
        MenuButton menu = Controls.iconOnly(new MenuButton(), "fth-download", strings.get("save"));
        menu.setId(id);
        menu.getStyleClass().add("small");
        for (int scale = 1; scale <= MAX_SCALE; scale++) {
            int chosen = scale;
            MenuItem item = new MenuItem(strings.get("save.image", scale));
            item.setOnAction(event -> image(menu, chart.get(), chosen));
            menu.getItems().add(item);
        }
        MenuItem table = new MenuItem(strings.get("save.table"));
        table.setOnAction(event -> table(menu, chart.get()));
        menu.getItems().addAll(new SeparatorMenuItem(), table);
        return menu;
    }

    private void image(MenuButton menu, @Nullable Chart chart, int scale) {
        if (chart != null) {
            Map<String, String> metadata = Map.of("Title", chart.title(), "Software", strings.get("save.program"));
            save(menu, chart, "png", file -> PngWriter.of(WIDTH, HEIGHT, scale).write(chart, metadata, file));
        }
    }

    private void table(MenuButton menu, @Nullable Chart chart) {
        if (chart != null) {
            save(menu, chart, "csv", file -> CsvWriter.write(chart, file));
        }
    }

    private void save(MenuButton menu, Chart chart, String ending, Writing writing) {
        String proposed = (chart.title() + " " + chart.subtitle())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        dialogs.save(
                        menu.getScene().getWindow(),
                        strings.get("save." + ending + ".title"),
                        proposed.replaceAll("^-|-$", "") + "." + ending,
                        strings.get("save." + ending),
                        ending)
                .ifPresent(file -> background.execute(() -> write(file, writing)));
    }

    private void write(Path file, Writing writing) {
        String said;
        try {
            writing.to(file);
            said = strings.get("save.done", file);
        } catch (IOException | RuntimeException e) {
            said = String.valueOf(e.getMessage());
        }
        String news = said;
        screen.execute(() -> message.set(news));
    }
}
