package backprop.ui.workbench;

import backprop.data.DataShape;
import backprop.data.Part;
import backprop.data.Targets;
import backprop.experiment.ExperimentSpec;
import backprop.figure.Figure;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.metrics.Columns;
import backprop.metrics.History;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import backprop.report.RunCurves;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final ObjectBinding<List<Key>> keys;
    private final Strings strings = Strings.of("workbench");
    private final StringBinding title;
    private final StringBinding subtitle;

    /** One run's curves, by their parts and styles; a run that stands alone has no name. */
    record Key(String run, Map<String, SeriesStyle> curves) {}

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
        title = Bindings.createStringBinding(() -> figures.title(kind()), news);
        subtitle = Bindings.createStringBinding(this::subtitleText, news);
        figure = Bindings.createObjectBinding(
                this::draw, run.recordsProperty(), run.formerProperty(), showFormer, log, editor.openedProperty());
        keys = Bindings.createObjectBinding(this::findKeys, figure);
    }

    private Figure draw() {
        RunUpdate update = run.updateProperty().get();
        RunUpdate former = showFormer.get() ? run.formerProperty().get() : null;
        return figures.figure(
                        kind(),
                        update == null ? List.of(noCurves()) : curves(update),
                        former == null ? List.of() : curves(former),
                        log.get())
                .withSubtitle(subtitleText());
    }

    /** Of several legs each has its engine's name. */
    private List<RunCurves> curves(RunUpdate update) {
        return update.legs().stream().map(leg -> leg.curves().named(name(leg))).toList();
    }

    private String name(RunUpdate update) {
        return update.leg().plan().isSingle() ? "" : strings.get(update.leg().kind());
    }

    private List<Key> findKeys() {
        RunUpdate update = run.updateProperty().get();
        Iterator<Series> curves = figure.get().present().iterator();
        List<Key> found = new ArrayList<>();
        for (String name : update == null
                ? List.of("")
                : update.legs().stream().map(this::name).toList()) {
            Map<String, SeriesStyle> styles = new LinkedHashMap<>();
            for (Part part : shownParts()) {
                if (curves.hasNext()) {
                    styles.put(figures.partName(part), curves.next().style());
                }
            }
            found.add(new Key(name, styles));
        }
        return found;
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

    /** What has which style. */
    ObjectBinding<List<Key>> keys() {
        return keys;
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
