package backprop.ui.workbench;

import backprop.data.DataShape;
import backprop.data.Part;
import backprop.data.Targets;
import backprop.experiment.ExperimentSpec;
import backprop.metrics.History;
import backprop.report.RunCurves;
import backprop.text.Strings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a chart is drawn of: the run that is shown, with the former one, or, while there is none, the experiment as it is set. */
final class ChartSource {
    private final RunViewModel run;
    private final ExperimentEditor editor;
    private final ChartSettings settings;
    private final Strings strings;

    /** @param settings whether the former run is shown */
    ChartSource(RunViewModel run, ExperimentEditor editor, ChartSettings settings, Strings strings) {
        this.run = run;
        this.editor = editor;
        this.settings = settings;
        this.strings = strings;
    }

    @Nullable
    RunUpdate update() {
        return run.updateProperty().get();
    }

    /** Of the run, or of the one that is to come. */
    ExperimentSpec spec() {
        RunUpdate update = update();
        return update == null ? editor.spec() : update.experiment().spec();
    }

    /** Of each leg of the run, of several by its engine's name; empty ones if there is no run. */
    List<RunCurves> curves() {
        RunUpdate update = update();
        return update == null ? List.of(none()) : curves(update);
    }

    /** Of the former run, if it is shown. */
    List<RunCurves> former() {
        RunUpdate former = shownFormer();
        return former == null ? List.of() : curves(former);
    }

    /** What the former run was trained by, if that is shown and was something else. */
    Optional<List<String>> formerEngines() {
        RunUpdate update = update();
        RunUpdate former = shownFormer();
        return update == null || former == null
                ? Optional.empty()
                : Optional.of(engines(former)).filter(before -> !before.equals(engines(update)));
    }

    boolean predictsNumbers() {
        RunUpdate update = update();
        return update != null
                ? update.experiment().parts().train().targets() instanceof Targets.Values
                : editor.spec().data().source().shape().map(DataShape::classes).orElse(1) == 0;
    }

    /** Whether a point of each batch is kept. */
    boolean keepsBatches() {
        RunUpdate update = update();
        return (update != null && update.history().batches(Part.TRAIN).size() > 0)
                || spec().training().batchMetrics();
    }

    private @Nullable RunUpdate shownFormer() {
        return settings.showFormer.get() ? run.formerProperty().get() : null;
    }

    private List<RunCurves> curves(RunUpdate update) {
        return update.legs().stream().map(leg -> leg.curves().named(name(leg))).toList();
    }

    private String name(RunUpdate update) {
        return update.leg().plan().isSingle() ? "" : strings.get(update.leg().kind());
    }

    private List<String> engines(RunUpdate update) {
        return update.legs().stream().map(leg -> strings.get(leg.leg().kind())).toList();
    }

    private RunCurves none() {
        var training = editor.spec().training();
        return new RunCurves(
                History.ofClasses(
                        SplitSettings.expected(editor.spec().data().split()).toArray(Part[]::new)),
                false,
                training.epochs(),
                Optional.empty(),
                training.stop().logitBound());
    }
}
