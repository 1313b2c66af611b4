package backprop.ui.workbench;

import backprop.data.Part;
import backprop.data.Progress;
import backprop.experiment.BuiltInPair;
import backprop.experiment.ExperimentSpec;
import backprop.math.Compute;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import backprop.text.Strings;
import backprop.ui.common.DataShelf;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The workbench: one experiment, its editor, its run and what is seen of it. */
public final class WorkbenchViewModel {
    final ExperimentEditor editor;
    final EnginesViewModel engines;
    final RunViewModel run;
    final LostDataViewModel lost;
    final SettingsViewModel settings;
    final DesignerViewModel designer;
    final DeviationsViewModel deviations;
    final TransportViewModel transport;
    final ChartViewModel loss;
    final ChartViewModel accuracy;
    final ComparisonViewModel comparison;
    final ExportViewModel export;
    final DigitsViewModel digits;
    final ExperimentNames names;
    final DocumentViewModel document;
    final ProgramExportViewModel programs;
    final ReportViewModel reports;
    final LibraryViewModel library;
    final Strings strings;
    final Slowness slowness;
    private final DataTexts data;

    /** The epoch that both charts' crosshair stands at. */
    final ObjectProperty<OptionalDouble> crosshair = new SimpleObjectProperty<>(OptionalDouble.empty());

    private final ChartSettings charts = new ChartSettings();

    /**
     * @param start the experiment that is open at first, whose values are the form's defaults
     * @param engines what can train
     * @param training the training thread: one task at a time, in order
     * @param background for saving files
     * @param paced where a run's news reach the screen, at most some thirty times a second
     * @param screen where other news reach the screen
     * @param loader reads data
     */
    WorkbenchViewModel(
            ExperimentSpec start,
            EnginesViewModel engines,
            Executor training,
            Executor background,
            Executor paced,
            Executor screen,
            RunReporter.Loader loader,
            RecentFiles recent,
            Strings strings) {
        this.strings = strings;
        data = new DataTexts(strings);
        slowness = new Slowness(Compute.standard().choice(), strings);
        Problems problems = new Problems();
        editor = new ExperimentEditor(start);
        names = new ExperimentNames(editor, strings);
        settings = new SettingsViewModel(editor, problems, strings);
        designer = new DesignerViewModel(editor, problems, strings);
        deviations = new DeviationsViewModel(editor, strings);
        this.engines = engines;
        run = new RunViewModel(editor, engines, training, paced, loader, strings);
        lost = new LostDataViewModel(run, editor, background, screen, strings);
        transport = new TransportViewModel(run, editor, problems, strings);
        ChartFigures figures = new ChartFigures();
        loss = new ChartViewModel(ChartKind.LOSS, run, editor, charts, figures);
        accuracy = new ChartViewModel(ChartKind.ACCURACY, run, editor, charts, figures);
        comparison = new ComparisonViewModel(run);
        export = new ExportViewModel(run, editor, background, screen, names, strings);
        document =
                new DocumentViewModel(editor, run, names, ExperimentStore.files(), recent, background, screen, strings);
        programs = new ProgramExportViewModel(editor, run, document, loader, background, screen, export, strings);
        reports = new ReportViewModel(run, programs, background, export, strings);
        library = new LibraryViewModel(strings);
        digits = new DigitsViewModel(run, System::nanoTime, strings);
        run.updateProperty().addListener((value, old, now) -> {
            if (now == null) {
                forgetMessages();
            }
        });
        transport.running.addListener((value, old, now) -> {
            if (now) {
                forgetMessages();
            }
        });
    }

    /** What came of the last save is old news once something else is begun. */
    void forgetMessages() {
        document.forgetMessage();
        if (!export.messageProperty().get().isEmpty()) {
            export.say("", false);
        }
    }

    /**
     * The workbench as the program opens it.
     *
     * @param shelf data that were read already, by whomever
     */
    public static WorkbenchViewModel create(
            ExperimentSpec start,
            EnginesViewModel engines,
            Executor training,
            Executor background,
            Executor paced,
            Executor screen,
            RecentFiles recent,
            DataShelf shelf) {
        return new WorkbenchViewModel(
                start,
                engines,
                training,
                background,
                paced,
                screen,
                spec -> shelf.load(spec, Progress.NONE),
                recent,
                Strings.of("workbench"));
    }

    /** The experiment that is being edited. */
    public ExperimentEditor editor() {
        return editor;
    }

    /** The experiment as a document: for the window's title and for what happens when it is closed. */
    public DocumentViewModel document() {
        return document;
    }

    /** The look of saved figures is remembered in this file. */
    public void keepFigureSettingsIn(Path file) {
        export.figures().keepIn(file);
    }

    /** Both halves of a document: the first with our own gradients, then the second with PyTorch. */
    void open(BuiltInPair pair) {
        document.open(pair.first(), () -> engines.pair(pair.second().textbook()));
    }

    /** Ends for good: what is training stops, and an engine's process with it. */
    public void close() {
        run.close();
    }

    StringBinding title() {
        return Bindings.createStringBinding(
                () -> {
                    ExperimentSpec second = engines.secondProperty().get();
                    String name = names.of(editor.spec());
                    String both = editor.spec().name() + ", ";
                    return second == null
                            ? name
                            : strings.get(
                                    "title.pair",
                                    name,
                                    second.name().startsWith(both)
                                            ? second.name().substring(both.length())
                                            : second.name());
                },
                editor.specProperty(),
                editor.openedProperty(),
                engines.secondProperty());
    }

    StringBinding documentName() {
        return Bindings.createStringBinding(
                () -> {
                    int document = editor.spec().origin().document();
                    return engines.secondProperty().get() == null
                            ? strings.get("document." + document)
                            : strings.get("document.pair", document);
                },
                editor.specProperty(),
                engines.secondProperty());
    }

    /** “Data: Digits · 1,437 train / 360 test”. */
    StringBinding dataStatus() {
        return Bindings.createStringBinding(
                () -> {
                    RunUpdate update = run.updateProperty().get();
                    if (update == null) {
                        return "";
                    }
                    String name = data.name(update.experiment().spec().data().source());
                    String counts = Arrays.stream(Part.values())
                            .flatMap(part -> update.experiment().parts().part(part).stream()
                                    .map(d -> strings.get("status.part", d.size(), strings.get(part))))
                            .collect(Collectors.joining(" / "));
                    return strings.get("status.data", name, counts);
                },
                run.updateProperty());
    }

    /** What the edited settings mean for the run that is shown; empty when they are its own. */
    StringBinding editsNote() {
        return Bindings.createStringBinding(
                () -> run.editsWaitProperty().get()
                        ? strings.get(
                                run.editsAreLive() && run.isUnderWay()
                                        ? "status.editsLive"
                                        : run.onlyEngineWaits() ? "status.engineWaits" : "status.editsWait")
                        : "",
                run.editsWaitProperty(),
                editor.specProperty(),
                run.updateProperty());
    }
}
