package backprop.ui.workbench;

import backprop.data.Part;
import backprop.figure.Figure;
import backprop.metrics.History;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import backprop.report.RunCurves;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** One live chart. */
final class ChartViewModel {
    private final ChartKind kind;
    private final ChartFigures figures;
    private final BooleanProperty showFormer;
    private final BooleanBinding hasFormer;
    private final BooleanProperty log = new SimpleBooleanProperty();
    private final ObjectBinding<Figure> figure;

    /** @param showFormer whether the former run's curves stand pale behind */
    ChartViewModel(
            ChartKind kind,
            RunViewModel run,
            ExperimentEditor editor,
            BooleanProperty showFormer,
            ChartFigures figures) {
        this.kind = kind;
        this.showFormer = showFormer;
        this.hasFormer = run.formerProperty().isNotNull();
        this.figures = figures;
        log.set(kind == ChartKind.LOSS);
        figure = Bindings.createObjectBinding(
                () -> {
                    RunUpdate update = run.updateProperty().get();
                    RunUpdate former = showFormer.get() ? run.formerProperty().get() : null;
                    RunCurves shown = update == null ? noCurves(editor) : update.curves();
                    return figures.figure(kind, shown, former == null ? null : former.curves(), log.get());
                },
                run.updateProperty(),
                run.formerProperty(),
                showFormer,
                log);
    }

    private static RunCurves noCurves(ExperimentEditor editor) {
        var training = editor.spec().training();
        return new RunCurves(
                History.ofClasses(Part.TRAIN, Part.TEST),
                false,
                training.epochs(),
                Optional.empty(),
                training.stop().logitBound());
    }

    ChartKind kind() {
        return kind;
    }

    String title() {
        return figures.title(kind);
    }

    String subtitle() {
        return figures.subtitle(kind);
    }

    /** Whether the y axis is logarithmic; of use for the loss. */
    BooleanProperty logProperty() {
        return log;
    }

    /** Whether the former run's curves stand pale behind; one switch for all charts. */
    BooleanProperty showFormerProperty() {
        return showFormer;
    }

    /** Whether there is a former run. */
    BooleanBinding hasFormer() {
        return hasFormer;
    }

    ObjectBinding<Figure> figure() {
        return figure;
    }
}
