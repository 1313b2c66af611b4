package backprop.ui.workbench;

import backprop.data.Dataset;
import backprop.experiment.ExperimentSpec;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import backprop.text.Strings;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The workbench: one experiment, its editor, its run and what is seen of it. */
public final class WorkbenchViewModel {
    final ExperimentEditor editor;
    final RunViewModel run;
    final SettingsViewModel settings;
    final DesignerViewModel designer;
    final DeviationsViewModel deviations;
    final TransportViewModel transport;
    final ChartViewModel loss;
    final ChartViewModel accuracy;
    final ExportViewModel export;
    final DigitsViewModel digits;
    final ExperimentNames names;
    final Strings strings;
    private final DataTexts data;

    /** The epoch that both charts' crosshair stands at. */
    final ObjectProperty<OptionalDouble> crosshair = new SimpleObjectProperty<>(OptionalDouble.empty());

    /** Whether the former run's curves stand pale behind. */
    final BooleanProperty showFormer = new SimpleBooleanProperty(true);

    /**
     * @param start the experiment that is open at first, whose values are the form's defaults
     * @param training the training thread: one task at a time, in order
     * @param background for saving files
     * @param paced where a run's news reach the screen, at most some thirty times a second
     * @param screen where other news reach the screen
     * @param loader reads data
     */
    WorkbenchViewModel(
            ExperimentSpec start,
            Executor training,
            Executor background,
            Executor paced,
            Executor screen,
            RunReporter.Loader loader,
            Strings strings) {
        this.strings = strings;
        data = new DataTexts(strings);
        names = new ExperimentNames(start, strings);
        Problems problems = new Problems();
        editor = new ExperimentEditor(start);
        settings = new SettingsViewModel(editor, problems, strings);
        designer = new DesignerViewModel(editor, problems, strings);
        deviations = new DeviationsViewModel(editor, strings);
        run = new RunViewModel(editor, training, paced, loader, strings);
        transport = new TransportViewModel(run, editor, problems, strings);
        ChartFigures figures = new ChartFigures();
        loss = new ChartViewModel(ChartKind.LOSS, run, editor, showFormer, figures);
        accuracy = new ChartViewModel(ChartKind.ACCURACY, run, editor, showFormer, figures);
        export = new ExportViewModel(run, editor, background, screen, names, strings);
        digits = new DigitsViewModel(run, System::nanoTime, strings);
    }

    /** The workbench as the program opens it. */
    public static WorkbenchViewModel create(
            ExperimentSpec start, Executor training, Executor background, Executor paced, Executor screen) {
        return new WorkbenchViewModel(
                start, training, background, paced, screen, new CachingLoader(), Strings.of("workbench"));
    }

    public String windowTitle() {
        return strings.get("app.name");
    }

    StringBinding title() {
        return Bindings.createStringBinding(() -> names.of(editor.spec()), editor.specProperty());
    }

    StringBinding document() {
        return Bindings.createStringBinding(
                () -> strings.get("document." + editor.spec().origin().document()), editor.specProperty());
    }

    /** “Data: Digits · 1,437 train / 360 test”. */
    StringBinding dataStatus() {
        return Bindings.createStringBinding(
                () -> {
                    RunUpdate update = run.updateProperty().get();
                    if (update == null) {
                        return "";
                    }
                    Dataset train = update.experiment().parts().train();
                    return strings.get(
                            "status.data",
                            data.name(update.experiment().spec().data().source()),
                            train.size(),
                            update.experiment()
                                    .parts()
                                    .test()
                                    .map(Dataset::size)
                                    .orElse(0));
                },
                run.updateProperty());
    }

    /** What the edited settings mean for the run that is shown; empty when they are its own. */
    StringBinding editsNote() {
        return Bindings.createStringBinding(
                () -> run.editsWaitProperty().get() ? strings.get("status.editsWait") : "", run.editsWaitProperty());
    }
}
