package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.figure.Chart;
import backprop.figure.CsvWriter;
import backprop.figure.Figure;
import backprop.figure.FigureFile;
import backprop.figure.LegendPlace;
import backprop.figure.LengthUnit;
import backprop.figure.PictureFormat;
import backprop.figure.PictureSpec;
import backprop.figure.Provenance;
import backprop.report.bundle.RunProvenance;
import backprop.text.Strings;
import backprop.training.TrainingProgress;
import backprop.ui.figure.FigureToSave;
import backprop.ui.figure.SaveFigureViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Saves charts as pictures and data, in the background, and says what came of it. */
final class ExportViewModel {
    /** How a chart is copied that is not set up before: 640 × 400 at twice the dots of a screen. */
    static final PictureSpec COPIED = new PictureSpec(
            Optional.empty(),
            "",
            640,
            400,
            LengthUnit.PX,
            2 * 96,
            PictureSpec.BASE_FONT_SIZE,
            1,
            LegendPlace.ABOVE,
            false,
            false);

    private final RunViewModel run;
    private final ExperimentEditor editor;
    private final Executor background;
    private final Executor screen;
    private final ExperimentNames names;
    private final Strings strings;
    private final SaveFigureViewModel figures;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();

    private interface Save {
        void run() throws IOException;
    }

    ExportViewModel(
            RunViewModel run,
            ExperimentEditor editor,
            Executor background,
            Executor screen,
            ExperimentNames names,
            Strings strings) {
        this.run = run;
        this.editor = editor;
        this.background = background;
        this.screen = screen;
        this.names = names;
        this.strings = strings;
        figures = new SaveFigureViewModel(background, screen, this::say);
    }

    /** What came of the last save. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether the last save failed. */
    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** A name to propose, without its ending: “digits-h-100-tanh-textbook-seed-1-loss”. */
    String proposedName(String chartTitle) {
        String base = describe(spec()) + " " + chartTitle;
        return base.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private Chart titled(Chart figure) {
        return figure.withSubtitle(strings.get("export.subtitle", figure.subtitle(), describe(spec())));
    }

    /**
     * Makes an image to be pasted elsewhere.
     *
     * @param taken is given a PNG file's bytes where the screen changes
     */
    void copyImage(Chart figure, Consumer<byte[]> taken) {
        Chart titled = titled(figure);
        Supplier<Provenance> provenance = provenance();
        background.execute(() -> {
            try {
                byte[] image = FigureFile.bytes(titled, COPIED, provenance.get(), PictureFormat.PNG);
                screen.execute(() -> taken.accept(image));
                say(strings.get("export.copiedImage"), false);
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                say(strings.get("export.notCopied", e), true);
            }
        });
    }

    /** The dialog in which a chart's picture is set up; it stands in front of the window. */
    SaveFigureViewModel figures() {
        return figures;
    }

    /** Asks how the chart is to look as a picture, and saves it so. */
    void saveFigure(Chart chart) {
        figures.open(new FigureToSave(chart, proposedName(chart.title()), caption(), provenance()));
    }

    /** Saves the values of what is shown now, without the former run's. */
    void saveData(Chart chart, Path file) {
        Chart present = chart instanceof Figure figure ? figure.withSeries(figure.present()) : chart;
        Supplier<Provenance> provenance = provenance();
        save(file, () -> CsvWriter.write(present, provenance.get(), file));
    }

    /** Of the run that is shown now; to be asked in the background, for it reads the experiment's file names. */
    private Supplier<Provenance> provenance() {
        @Nullable RunUpdate update = run.updateProperty().get();
        if (update == null) {
            ExperimentSpec spec = editor.spec();
            return () -> RunProvenance.of(spec, Optional.empty());
        }
        List<RunUpdate> legs = update.legs();
        return () -> RunProvenance.together(legs.stream()
                .map(leg ->
                        RunProvenance.of(leg.experiment().spec(), leg.trained().began()))
                .toList());
    }

    private ExperimentSpec spec() {
        @Nullable RunUpdate update = run.updateProperty().get();
        return update == null
                ? editor.spec()
                : update.leg().isFirst()
                        ? update.experiment().spec()
                        : update.leg().plan().first().spec();
    }

    private String describe(ExperimentSpec spec) {
        int deviations = Deviation.of(spec).size();
        String form = deviations > 0
                ? strings.get("export.deviations", deviations)
                : strings.get(Deviation.isTextbook(spec) ? "form.textbook" : "export.ownSettings");
        return strings.get("export.description", names.of(spec), form + engine(), spec.seed());
    }

    /** Which run a chart shows, and how far it had come. */
    private String caption() {
        RunUpdate update = run.updateProperty().get();
        String which = describe(spec());
        if (update == null || update.isOver() || update.progress().examplesDone() == 0) {
            return which;
        }
        TrainingProgress progress = update.progress();
        return strings.get("export.soFar", which, progress.epochsDone(), progress.epochs());
    }

    /** What trained it, if not our own gradients alone. */
    private String engine() {
        RunUpdate update = run.updateProperty().get();
        Leg leg = update == null ? run.leg() : update.leg();
        if (!leg.plan().isSingle() && !leg.plan().isComparison()) {
            ExperimentSpec second = leg.plan().tasks().get(1).spec();
            return strings.get("export.engine.pair", names.plain(second));
        }
        EngineChoice all = !leg.plan().isSingle()
                ? EngineChoice.BOTH
                : leg.kind() == EngineKind.PYTORCH ? EngineChoice.PYTORCH : EngineChoice.ANALYTIC;
        return all == EngineChoice.ANALYTIC ? "" : strings.get("export.engine." + all);
    }

    private void save(Path file, Save save) {
        background.execute(() -> {
            try {
                save.run();
                say(strings.get("export.saved", file), false);
            } catch (IOException e) {
                say(String.valueOf(e.getMessage()), true);
            } catch (RuntimeException | OutOfMemoryError e) {
                say(strings.get("export.failed", file, e), true);
            }
        });
    }

    /** Says this in place of what came of the last save; from any thread. */
    void say(String text, boolean bad) {
        screen.execute(() -> {
            failed.set(bad);
            message.set(text);
        });
    }
}
