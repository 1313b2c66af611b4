package backprop.ui.figure;

import backprop.figure.FigureFile;
import backprop.figure.LegendPlace;
import backprop.figure.LengthUnit;
import backprop.figure.PictureFormat;
import backprop.figure.PicturePreset;
import backprop.figure.PictureSpec;
import backprop.figure.Provenance;
import backprop.figure.json.SavedFigure;
import backprop.figure.json.SavedFigureFile;
import backprop.file.DataException;
import backprop.text.Strings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A chart's picture: how it is to look, and its way into a file or onto the clipboard. */
public final class SaveFigureViewModel {
    /** Lengths that are shown alike differ by less, in inches. */
    private static final double SAME = 0.002;

    final Strings strings = Strings.of("figure");
    final ObjectProperty<PictureFormat> format = new SimpleObjectProperty<>(PictureFormat.PNG);
    final ObjectProperty<TitleChoice> title = new SimpleObjectProperty<>(TitleChoice.OWN);

    /** Of use where the title is another one than the chart's. */
    final StringProperty titleText = new SimpleStringProperty("");

    final StringProperty caption = new SimpleStringProperty("");
    final ObjectProperty<LegendPlace> legend = new SimpleObjectProperty<>(LegendPlace.LINE_ENDS);
    final BooleanProperty greys = new SimpleBooleanProperty();
    final BooleanProperty transparent = new SimpleBooleanProperty();

    /** Whether the figure with its numbers is kept beside the picture, to be changed later. */
    final BooleanProperty keep = new SimpleBooleanProperty(true);

    /** What this is, or why it is nothing. */
    final ObjectBinding<PictureCheck> check;

    /** Which preset the sizes are those of; null for none. */
    final ObjectBinding<@Nullable PicturePreset> preset;

    /** Whether there is something that can be saved. */
    final BooleanBinding ready;

    /** How large the picture becomes; empty if it cannot be. */
    final StringBinding size;

    private final Map<PictureField, StringProperty> fields = new EnumMap<>(PictureField.class);
    private final ReadOnlyObjectWrapper<LengthUnit> unit = new ReadOnlyObjectWrapper<>(LengthUnit.CM);
    private final ReadOnlyObjectWrapper<@Nullable FigureToSave> figure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final Executor background;
    private final Executor screen;
    private final BiConsumer<String, Boolean> said;
    private FigureSettings last = FigureSettings.USUAL;
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
        List<Observable> news =
                new ArrayList<>(List.of(format, title, titleText, caption, unit, legend, greys, transparent));
        for (PictureField field : PictureField.values()) {
            StringProperty text = new SimpleStringProperty("");
            fields.put(field, text);
            news.add(text);
        }
        news.add(figure);
        check = Bindings.createObjectBinding(this::checked, news.toArray(Observable[]::new));
        preset = Bindings.createObjectBinding(this::findPreset, check);
        ready = Bindings.createBooleanBinding(
                () -> figure.get() != null && check.get().spec() != null, figure, check);
        size = Bindings.createStringBinding(this::sizeText, check, format);
        fill(last);
    }

    /** Begins with the settings of the program's last session, and keeps those of this one. */
    public void keepIn(Path file) {
        FigureMemory kept = new FigureMemory(file);
        memory = kept;
        last = kept.read();
    }

    /** Begins with a chart, and the settings that were last used. */
    public void open(FigureToSave chart) {
        fill(last);
        titleText.set(chart.chart().title());
        caption.set(last.captioned() ? chart.caption() : "");
        note.set("");
        figure.set(chart);
    }

    /** Opens a figure that was kept, with the look that it has; in the background. */
    public void reopen(Path file) {
        background.execute(() -> {
            try {
                SavedFigure saved = SavedFigureFile.read(file);
                screen.execute(() -> show(saved, SavedFigureFile.name(file)));
            } catch (DataException e) {
                said.accept(String.valueOf(e.getMessage()), true);
            } catch (RuntimeException | OutOfMemoryError e) {
                said.accept(strings.get("notOpened", file, e), true);
            }
        });
    }

    private void show(SavedFigure saved, String name) {
        PictureSpec look = saved.look();
        fill(new FigureSettings(format.get(), false, true, true, look));
        title.set(TitleChoice.of(look.title()));
        titleText.set(look.title()
                .filter(text -> !text.isEmpty())
                .orElse(saved.chart().title()));
        caption.set(look.caption());
        note.set("");
        figure.set(new FigureToSave(saved.chart(), name, look.caption(), saved::provenance));
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

    /** What stands in a field. */
    StringProperty text(PictureField field) {
        return Objects.requireNonNull(fields.get(field));
    }

    ReadOnlyObjectProperty<LengthUnit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    /** Another unit for the same size. */
    void setUnit(LengthUnit other) {
        LengthUnit before = unit.get();
        unit.set(other);
        for (PictureField side : List.of(PictureField.WIDTH, PictureField.HEIGHT)) {
            // A text that is no number stays as it is, with what is said of it.
            PictureCheck.read(text(side).get())
                    .ifPresent(length ->
                            text(side).set(PictureField.length(other.ofInches(before.toInches(length)), other)));
        }
    }

    /** Takes a preset's sizes; title, caption, colours and background stay. */
    void use(PicturePreset chosen) {
        sizes(chosen.spec());
    }

    /** The name to propose for the file. */
    String proposedName() {
        FigureToSave open = figure.get();
        return (open == null ? "" : open.name()) + "." + format.get().ending();
    }

    /** Writes it in the background, and is done with this chart. */
    public void save(Path file) {
        FigureToSave open = figure.get();
        PictureSpec spec = check.get().spec();
        if (open == null || spec == null) {
            return;
        }
        remember(open, spec);
        boolean kept = keep.get();
        figure.set(null);
        background.execute(() -> {
            try {
                Provenance provenance = open.provenance().get();
                FigureFile.write(open.chart(), spec, provenance, file);
                if (kept) {
                    Path beside = SavedFigureFile.beside(file);
                    SavedFigureFile.write(new SavedFigure(open.chart(), spec, provenance), beside);
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
        PictureSpec spec = check.get().spec();
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
        boolean captioned =
                open.caption().isEmpty() ? last.captioned() : !caption.get().isBlank();
        FigureSettings used =
                new FigureSettings(format.get(), title.get() == TitleChoice.NONE, captioned, keep.get(), spec);
        FigureMemory kept = memory;
        if (kept != null && !used.equals(last)) {
            background.execute(() -> kept.write(used));
        }
        last = used;
    }

    private void fill(FigureSettings settings) {
        PictureSpec look = settings.look();
        format.set(settings.format());
        title.set(settings.untitled() ? TitleChoice.NONE : TitleChoice.OWN);
        greys.set(look.greys());
        transparent.set(look.transparent());
        keep.set(settings.kept());
        sizes(look);
    }

    private void sizes(PictureSpec look) {
        unit.set(look.unit());
        legend.set(look.legend());
        show(look, PictureField.values());
    }

    private void show(PictureSpec look, PictureField... shown) {
        for (PictureField field : shown) {
            text(field).set(field.text(look));
        }
    }

    private PictureCheck checked() {
        Map<PictureField, String> typed = new EnumMap<>(PictureField.class);
        fields.forEach((field, text) -> typed.put(field, text.get()));
        FigureToSave open = figure.get();
        return PictureCheck.of(
                typed,
                new PictureCheck.Choices(
                        format.get(),
                        title.get().of(titleText.get()),
                        caption.get(),
                        unit.get(),
                        legend.get(),
                        greys.get(),
                        transparent.get()),
                open == null ? null : open.chart(),
                strings);
    }

    private @Nullable PicturePreset findPreset() {
        PictureSpec now = check.get().spec();
        for (PicturePreset each : PicturePreset.values()) {
            if (now != null && isLike(now, each.spec())) {
                return each;
            }
        }
        return null;
    }

    private static boolean isLike(PictureSpec one, PictureSpec other) {
        return Math.abs(one.widthInches() - other.widthInches()) < SAME
                && Math.abs(one.heightInches() - other.heightInches()) < SAME
                && one.dpi() == other.dpi()
                && one.fontSize() == other.fontSize()
                && one.lineWidth() == other.lineWidth()
                && one.legend() == other.legend();
    }

    private String sizeText() {
        PictureSpec now = check.get().spec();
        if (now == null) {
            return "";
        }
        String lengths = strings.get(
                "size.lengths",
                String.format(Locale.ROOT, "%.1f", LengthUnit.CM.ofInches(now.widthInches())),
                String.format(Locale.ROOT, "%.1f", LengthUnit.CM.ofInches(now.heightInches())));
        return format.get() == PictureFormat.PNG
                ? strings.get("size.dots", lengths, now.pixelWidth(), now.pixelHeight())
                : lengths;
    }
}
