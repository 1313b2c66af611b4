package backprop.ui.figure;

import backprop.figure.FigureFile;
import backprop.figure.PictureFormat;
import backprop.figure.PictureSpec;
import backprop.figure.Provenance;
import backprop.figure.json.SavedFigure;
import backprop.figure.json.SavedFigureFile;
import backprop.file.DataException;
import backprop.text.Strings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** A chart's picture: how it is to look, and its way into a file or onto the clipboard. */
public final class SaveFigureViewModel {
    final Strings strings = Strings.of("figure");

    /** How the picture is to look. */
    final LookViewModel look;

    /** Whether there is something that can be saved. */
    final BooleanBinding ready;

    private final ReadOnlyObjectWrapper<@Nullable FigureToSave> figure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final Executor background;
    private final Executor screen;
    private final BiConsumer<String, Boolean> said;
    private FigureSettings last = FigureSettings.USUAL;

    /** A figure that was opened again has a look of its own, which the next chart does not begin with. */
    private boolean reopened;

    private @Nullable FigureMemory memory;

    /**
     * @param background where pictures are written
     * @param screen where properties change
     * @param said is told, from any thread, what came of a save, and whether it failed
     */
    public SaveFigureViewModel(Executor background, Executor screen, BiConsumer<String, Boolean> said) {
        this.background = background;
        this.screen = screen;
        this.said = said;
        look = new LookViewModel(strings, figure);
        ready = Bindings.createBooleanBinding(
                () -> figure.get() != null && look.check.get().spec() != null, figure, look.check);
        look.fill(last);
    }

    /** Begins with the settings of the program's last session, and keeps those of this one. */
    public void keepIn(Path file) {
        FigureMemory kept = new FigureMemory(file);
        memory = kept;
        last = kept.read();
    }

    /** Begins with a chart, and the settings that were last used. */
    public void open(FigureToSave chart) {
        look.fill(last);
        look.titleText.set(chart.chart().title());
        look.caption.set(last.captioned() ? chart.caption() : "");
        note.set("");
        reopened = false;
        figure.set(chart);
    }

    /** Opens a figure that was kept, with the look that it has; in the background. */
    public void reopen(Path file) {
        background.execute(() -> {
            try {
                SavedFigure saved = SavedFigureFile.read(file);
                Optional<PictureFormat> format = SavedFigureFile.formatBeside(file);
                screen.execute(() -> {
                    format.ifPresent(look.format::set);
                    show(saved, SavedFigureFile.name(file));
                });
            } catch (DataException e) {
                said.accept(String.valueOf(e.getMessage()), true);
            } catch (RuntimeException | OutOfMemoryError e) {
                said.accept(strings.get("notOpened", file, e), true);
            }
        });
    }

    private void show(SavedFigure saved, String name) {
        look.show(saved.look(), saved.chart().title());
        note.set("");
        reopened = true;
        figure.set(new FigureToSave(saved.chart(), name, saved.look().caption(), saved::provenance));
    }

    /** The chart that is to be saved; null if there is none. */
    ReadOnlyObjectProperty<@Nullable FigureToSave> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** Whether a chart is being set up. */
    public boolean isOpen() {
        return figure.get() != null;
    }

    /** What came of copying; empty before. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** The name to propose for the file. */
    String proposedName() {
        FigureToSave open = figure.get();
        return (open == null ? "" : open.name()) + "." + look.format.get().ending();
    }

    /** Writes it in the background, and is done with this chart. */
    public void save(Path file) {
        FigureToSave open = figure.get();
        PictureSpec spec = look.check.get().spec();
        if (open == null || spec == null) {
            return;
        }
        remember(open, spec);
        boolean kept = look.keep.get();
        figure.set(null);
        background.execute(() -> {
            try {
                Provenance provenance = open.provenance().get();
                SavedFigure saved = new SavedFigure(open.chart(), spec, provenance);
                saved.write(file);
                if (kept) {
                    Path beside = SavedFigureFile.beside(file, saved);
                    saved.write(beside);
                    said.accept(strings.get("savedBoth", file, beside.getFileName()), false);
                } else {
                    said.accept(strings.get("saved", file), false);
                }
            } catch (IOException e) {
                said.accept(String.valueOf(e.getMessage()), true);
            } catch (RuntimeException | OutOfMemoryError e) {
                said.accept(strings.get("failed", file, e), true);
            }
        });
    }

    /** @param clipboard is given the picture as a PNG file, on the screen's thread; says whether it has taken it */
    void copy(Predicate<byte[]> clipboard) {
        FigureToSave open = figure.get();
        PictureSpec spec = look.check.get().spec();
        if (open == null || spec == null) {
            return;
        }
        remember(open, spec);
        note.set(strings.get("copying"));
        background.execute(() -> {
            try {
                byte[] image =
                        FigureFile.bytes(open.chart(), spec, open.provenance().get(), PictureFormat.PNG);
                screen.execute(() -> {
                    boolean taken = clipboard.test(image);
                    note.set(strings.get(taken ? "copied" : "notTaken", spec.pixelWidth(), spec.pixelHeight()));
                });
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                screen.execute(() -> note.set(strings.get("notCopied", e)));
            }
        });
    }

    /** Is done with this chart without saving it. */
    void cancel() {
        figure.set(null);
    }

    private void remember(FigureToSave open, PictureSpec spec) {
        if (reopened) {
            return;
        }
        boolean captioned = open.caption().isEmpty()
                ? last.captioned()
                : !look.caption.get().isBlank();
        FigureSettings used = look.settings(spec, captioned);
        FigureMemory kept = memory;
        if (kept != null && !used.equals(last)) {
            background.execute(() -> kept.write(used));
        }
        last = used;
    }
}
