package backprop.ui.workbench;

import backprop.data.DataShape;
import backprop.data.Part;
import backprop.data.Targets;
import backprop.experiment.ExperimentSpec;
import backprop.figure.Figure;
import backprop.metrics.Columns;
import backprop.metrics.History;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import backprop.report.RunCurves;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** One live chart. The one of the accuracy shows R² where numbers are predicted. */
final class ChartViewModel {
    private final ChartKind place;
    private final RunViewModel run;
    private final ExperimentEditor editor;
    private final ChartFigures figures;
    private final BooleanProperty showFormer;
    private final BooleanBinding hasFormer;
    private final BooleanProperty log = new SimpleBooleanProperty();
    private final ObjectBinding<Figure> figure;
    private final ObjectBinding<List<Part>> parts;
    private final StringBinding title;
    private final StringBinding subtitle;

    /** @param showFormer whether the former run's curves stand pale behind */
    ChartViewModel(
            ChartKind place,
            RunViewModel run,
            ExperimentEditor editor,
            BooleanProperty showFormer,
            ChartFigures figures) {
        this.place = place;
        this.run = run;
        this.editor = editor;
        this.showFormer = showFormer;
        this.hasFormer = run.formerProperty().isNotNull();
        this.figures = figures;
        log.set(place == ChartKind.LOSS);
        Observable[] news = {run.recordsProperty(), editor.openedProperty(), editor.specProperty()};
        parts = Bindings.createObjectBinding(this::shownParts, news);
        title = Bindings.createStringBinding(() -> figures.title(kind()), news);
        subtitle = Bindings.createStringBinding(this::subtitleText, news);
        figure = Bindings.createObjectBinding(
                this::draw, run.recordsProperty(), run.formerProperty(), showFormer, log, editor.openedProperty());
    }

    private Figure draw() {
        RunUpdate update = run.updateProperty().get();
        RunUpdate former = showFormer.get() ? run.formerProperty().get() : null;
        RunCurves shown = update == null ? noCurves() : update.curves();
        return figures.figure(kind(), shown, former == null ? null : former.curves(), log.get())
                .withSubtitle(subtitleText());
    }

    private RunCurves noCurves() {
        var training = editor.spec().training();
        return new RunCurves(
                History.ofClasses(shownParts().toArray(Part[]::new)),
                false,
                training.epochs(),
                Optional.empty(),
                training.stop().logitBound());
    }

    /** The chart's place: its kind where classes are predicted. */
    ChartKind place() {
        return place;
    }

    /** What it shows. */
    private ChartKind kind() {
        return place == ChartKind.ACCURACY && predictsNumbers() ? ChartKind.R2 : place;
    }

    private boolean predictsNumbers() {
        RunUpdate update = run.updateProperty().get();
        return update != null
                ? update.experiment().parts().train().targets() instanceof Targets.Values
                : editor.spec().data().source().shape().map(DataShape::classes).orElse(1) == 0;
    }

    private List<Part> shownParts() {
        RunUpdate update = run.updateProperty().get();
        if (update == null) {
            return SplitSettings.expected(editor.spec().data().split());
        }
        Columns columns = update.history().columns();
        return Arrays.stream(Part.values()).filter(columns::has).toList();
    }

    private String subtitleText() {
        RunUpdate update = run.updateProperty().get();
        ExperimentSpec spec =
                update == null ? editor.spec() : update.experiment().spec();
        return place == ChartKind.LOSS ? figures.lossSubtitle(spec.loss()) : figures.subtitle(kind());
    }

    StringBinding title() {
        return title;
    }

    StringBinding subtitle() {
        return subtitle;
    }

    /** The parts that have a curve. */
    ObjectBinding<List<Part>> parts() {
        return parts;
    }

    String name(Part part) {
        return figures.partName(part);
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
