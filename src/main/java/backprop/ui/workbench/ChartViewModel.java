package backprop.ui.workbench;

import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.figure.Figure;
import backprop.figure.Hiding;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import backprop.report.ChartMode;
import backprop.report.CurveMemory;
import backprop.report.RunCurves;
import backprop.text.Strings;
import backprop.ui.common.ZoomViewModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** One live chart. The one of the accuracy shows R² where numbers are predicted. */
final class ChartViewModel {
    private final ChartKind place;
    private final RunViewModel run;
    private final ChartSource source;
    private final ChartFigures figures;
    private final ChartSettings settings;
    private final BooleanBinding hasFormer;
    private final BooleanProperty log = new SimpleBooleanProperty();
    private final BooleanProperty starting = new SimpleBooleanProperty();
    private final DoubleProperty smoothing = new SimpleDoubleProperty();
    private final ObservableSet<SeriesStyle> hidden = FXCollections.observableSet(EnumSet.noneOf(SeriesStyle.class));
    private final CurveMemory memory = new CurveMemory();
    private final ReportedLines reported = new ReportedLines();
    private final StringBinding batchesMissing;
    private final ObjectBinding<Figure> all;
    private final ZoomViewModel zoom;
    private final ObjectBinding<List<Key>> keys;
    private final Strings strings = Strings.of("workbench");
    private final StringBinding title;
    private final StringBinding subtitle;

    /** One run's curves, by their parts and styles; a run that stands alone has no name. */
    record Key(String run, Map<String, SeriesStyle> curves) {}

    /** @param settings shared with the other charts of the run */
    ChartViewModel(
            ChartKind place, RunViewModel run, ExperimentEditor editor, ChartSettings settings, ChartFigures figures) {
        this.place = place;
        this.run = run;
        source = new ChartSource(run, editor, settings, strings);
        this.settings = settings;
        this.hasFormer = run.formerProperty().isNotNull();
        this.figures = figures;
        log.set(place == ChartKind.LOSS);
        Observable[] news = {run.recordsProperty(), editor.openedProperty(), editor.specProperty()};
        title = Bindings.createStringBinding(() -> figures.title(kind()), news);
        subtitle = Bindings.createStringBinding(
                this::subtitleText,
                run.recordsProperty(),
                editor.openedProperty(),
                editor.specProperty(),
                settings.perBatch,
                smoothing);
        batchesMissing = Bindings.createStringBinding(this::batchesMissingText, news);
        all = Bindings.createObjectBinding(
                this::draw,
                run.recordsProperty(),
                run.formerProperty(),
                settings.showFormer,
                settings.perBatch,
                smoothing,
                log,
                starting,
                editor.openedProperty(),
                batchesMissing);
        keys = Bindings.createObjectBinding(this::findKeys, all);
        ObjectBinding<Figure> left = Bindings.createObjectBinding(this::left, all, hidden, settings.showReported);
        zoom = new ZoomViewModel(left, settings.x);
        editor.openedProperty().addListener((value, old, now) -> showAll());
        run.updateProperty().subscribe(update -> {
            starting.set(run.isEngineStarting());
            if (update == null) {
                // Another experiment, whose curves nobody asked to be smoothed.
                smoothing.set(0);
            }
        });
        settings.perBatch.addListener((value, old, now) -> zoom.reset());
    }

    private void showAll() {
        zoom.reset();
        hidden.clear();
    }

    /** Without the curves that are hidden, and without the lines of their parts. */
    private Figure left() {
        Figure left = Hiding.of(all.get(), hidden, figures.allHidden());
        RunUpdate update = source.update();
        return update == null || !settings.showReported.get() || isPerBatch()
                ? left
                : reported.with(left, update, kind().metric(), this::isShown);
    }

    /** Whether a part's curve is seen, be it of one run of several. */
    private boolean isShown(Part part) {
        return keys.get().stream()
                .map(key -> key.curves().get(figures.partName(part)))
                .anyMatch(style -> style != null && !hidden.contains(style));
    }

    private Figure draw() {
        ChartMode mode = new ChartMode(log.get(), isPerBatch(), weight());
        Figure figure = figures.figure(kind(), source.curves(), source.former(), mode, memory)
                .withSubtitle(figures.smoothed(measureText(), mode));
        return starting.get()
                ? figure.withWords(figure.words()
                        .withEmpty(strings.get(
                                "chart.starting", strings.get(run.leg().kind()))))
                : figure;
    }

    private boolean isPerBatch() {
        return settings.perBatch.get() && batchesMissing.get().isEmpty();
    }

    private String batchesMissingText() {
        return source.keepsBatches() ? "" : strings.get("chart.batchesMissing");
    }

    private List<Key> findKeys() {
        Iterator<Series> series = all.get().present().iterator();
        List<Key> found = new ArrayList<>();
        for (RunCurves curves : source.curves()) {
            Map<String, SeriesStyle> styles = new LinkedHashMap<>();
            for (Part part : figures.parts(curves, isPerBatch())) {
                if (series.hasNext()) {
                    styles.put(figures.partName(part), series.next().style());
                }
            }
            found.add(new Key(curves.name(), styles));
        }
        source.formerEngines()
                .ifPresent(engines ->
                        found.add(new Key(strings.get("chart.formerOf", String.join(" + ", engines)), Map.of())));
        return found;
    }

    /** The chart's place: its kind where classes are predicted. */
    ChartKind place() {
        return place;
    }

    /** What it shows. */
    private ChartKind kind() {
        return place == ChartKind.ACCURACY && source.predictsNumbers() ? ChartKind.R2 : place;
    }

    private String measureText() {
        ExperimentSpec spec = source.spec();
        return place != ChartKind.LOSS
                ? figures.subtitle(kind())
                : isPerBatch() ? figures.batchLossSubtitle(spec.loss()) : figures.lossSubtitle(spec.loss());
    }

    /** Above the chart, where what is behind may be cut off. */
    private String subtitleText() {
        return weight() > 0
                ? strings.get("chart.smoothed", measureText(), String.format(Locale.ROOT, "%.2f", weight()))
                : measureText();
    }

    /** Of the smoothing, in the hundredths that are shown. */
    private double weight() {
        return Math.rint(smoothing.get() * 100) / 100;
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
        return settings.showFormer;
    }

    /** Whether there is a former run. */
    BooleanBinding hasFormer() {
        return hasFormer;
    }

    /** Whether what the document reports stands across the chart, as dotted lines; one switch for all charts. */
    BooleanProperty showReportedProperty() {
        return settings.showReported;
    }

    /** Whether each batch has a point; one switch for all charts. */
    BooleanProperty perBatchProperty() {
        return settings.perBatch;
    }

    /** Why there is nothing to show of batches; empty if there is. */
    StringBinding batchesMissing() {
        return batchesMissing;
    }

    /** Weight of the moving average, 0 for none. */
    DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /** The curves that are left out. */
    ObservableSet<SeriesStyle> hidden() {
        return hidden;
    }

    /** Leaves a curve out, or shows it again. */
    void toggle(SeriesStyle curve) {
        if (!hidden.remove(curve)) {
            hidden.add(curve);
        }
    }

    /** Which part is looked at. */
    ZoomViewModel zoom() {
        return zoom;
    }

    /** What is seen. */
    ObjectBinding<Figure> figure() {
        return zoom.figure();
    }

    /** All that was measured, whatever is seen of it. */
    Figure measured() {
        Figure drawn = all.get();
        return drawn.withSeries(drawn.series().stream().map(Series::measured).toList());
    }
}
