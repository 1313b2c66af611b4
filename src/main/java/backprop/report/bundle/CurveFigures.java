package backprop.report.bundle;

import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.WeightsFile;
import backprop.figure.Band;
import backprop.figure.Figure;
import backprop.figure.Series;
import backprop.figure.Values;
import backprop.metrics.Metric;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import backprop.report.ChartMode;
import backprop.report.ComparedRuns;
import backprop.report.CurveMemory;
import backprop.report.RepeatFigures;
import backprop.report.Repeats;
import backprop.report.RunCharts;
import backprop.report.RunCurves;
import backprop.text.Strings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Curves of one run, of runs side by side, or of repeats. */
record CurveFigures(List<ReportedCourse> runs, ChartMode mode, Optional<Part> part) {

    /** Accuracy, or R² where numbers are predicted. */
    Figure ofQuality() {
        return of(RunCharts.quality(runs.get(0).curves()));
    }

    /** 1 − accuracy: what is left of the whole. */
    Figure ofError() {
        Figure accuracy = bare(ChartKind.ACCURACY);
        Strings strings = Strings.of("report");
        ChartFigures figures = new ChartFigures();
        List<Series> curves =
                accuracy.series().stream().map(CurveFigures::complement).toList();
        Figure error = new Figure(
                strings.get("figure.error"),
                figures.smoothed(runs.size() > 1 ? accuracy.subtitle() : strings.get("figure.error.subtitle"), mode),
                accuracy.x(),
                accuracy.y(),
                curves,
                List.of(),
                List.of(),
                accuracy.events(),
                accuracy.gap(),
                accuracy.words());
        return runs.size() > 1 || mode.perBatch() ? error : ReportedValues.with(error, Metric.ERROR, runs.get(0));
    }

    /** 1 − each of the curve's values; what was the band's upper end becomes its lower one. */
    private static Series complement(Series curve) {
        Band band = curve.band();
        Series.Raw raw = curve.raw();
        return new Series(
                curve.name(),
                curve.x(),
                complement(curve.y()),
                curve.style(),
                curve.ghosted(),
                band == null ? null : new Band(complement(band.upper()), complement(band.lower()), band.name()),
                raw == null ? null : new Series.Raw(complement(raw.y()), raw.name(), raw.smoothed()));
    }

    private static Values complement(Values values) {
        double[] left = values.toArray();
        for (int i = 0; i < left.length; i++) {
            left[i] = 1 - left[i];
        }
        return Values.adopt(left, left.length);
    }

    Figure of(ChartKind kind) {
        Figure figure = bare(kind);
        return figure.withSubtitle(new ChartFigures().smoothed(figure.subtitle(), mode));
    }

    /** Without a word of the smoothing. */
    private Figure bare(ChartKind kind) {
        List<RunCurves> curves = runs.stream().map(ReportedCourse::curves).toList();
        ExperimentSpec first = runs.get(0).spec();
        requireDifferent();
        requireThatSettingsApply(kind);
        if (runs.size() > 1) {
            return areRepeats()
                    ? new RepeatFigures().parts(kind, new Repeats(first.name(), curves), mode.log())
                    : ComparedRuns.of(kind, compared(), curves, mode);
        }
        ChartFigures figures = new ChartFigures();
        Figure figure = figures.figure(kind, curves, List.of(), mode, new CurveMemory());
        Figure compared = mode.perBatch() ? figure : ReportedValues.with(figure, kind.metric(), runs.get(0));
        if (kind != ChartKind.LOSS) {
            return compared;
        }
        return compared.withSubtitle(
                mode.perBatch() ? figures.batchLossSubtitle(first.loss()) : figures.lossSubtitle(first.loss()));
    }

    /** Of runs side by side; batches are kept of the training part, if of any. */
    private Part compared() {
        return part.orElse(mode.perBatch() ? Part.TRAIN : runs.get(0).of().judged());
    }

    /** Whether one engine trained them all, and they differ by the seed of their start alone, each with its own. */
    private boolean areRepeats() {
        ExperimentSpec first = runs.get(0).spec();
        boolean alike = runs.stream()
                .allMatch(run -> run.engine().equals(runs.get(0).engine())
                        && seedless(run.spec()).equals(seedless(first)));
        long seeds = runs.stream().map(run -> run.spec().seed()).distinct().count();
        return alike && seeds == runs.size();
    }

    /** But for the seed, and the place of a given start, which each run's folder has a copy of. */
    private static ExperimentSpec seedless(ExperimentSpec spec) {
        Path anywhere = Path.of("start.npz").toAbsolutePath();
        Optional<WeightsFile> start =
                spec.start().map(file -> file.sha256().isEmpty() ? file : new WeightsFile(anywhere, file.sha256()));
        return spec.withSeed(0).withStart(start);
    }

    /** Nothing that was asked for is passed over in silence. */
    private void requireThatSettingsApply(ChartKind kind) {
        boolean sideBySide = runs.size() > 1 && !areRepeats();
        if (part.isPresent() && !sideBySide) {
            throw refused("figure.allParts");
        }
        if (runs.size() > 1 && !sideBySide && (mode.perBatch() || mode.smoothing() > 0)) {
            throw refused("figure.repeats");
        }
        for (ReportedCourse run : runs) {
            if (sideBySide) {
                run.requirePart(compared(), runs);
            }
            requireBatches(run, kind);
        }
    }

    private void requireBatches(ReportedCourse run, ChartKind kind) {
        if (!mode.perBatch()) {
            return;
        }
        if (kind == ChartKind.R2) {
            throw refused("figure.noBatchR2");
        }
        if (run.history().batches(Part.TRAIN).size() == 0) {
            throw refused("figure.noBatches", run.called());
        }
        if (runs.size() > 1 && run.history().batches(compared()).size() == 0) {
            throw refused("figure.noBatchesOf", run.called(), word(compared()));
        }
    }

    private static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static IllegalArgumentException refused(String key, Object... parts) {
        return new IllegalArgumentException(Strings.of("report").get(key, parts));
    }

    private void requireDifferent() {
        for (int i = 1; i < runs.size(); i++) {
            for (ReportedCourse before : runs.subList(0, i)) {
                if (isSame(before, runs.get(i))) {
                    throw refused("figure.twice", before.name(), runs.get(i).name());
                }
            }
        }
    }

    /** Whether they are one run: another one of the same experiment takes another time. */
    private static boolean isSame(ReportedCourse one, ReportedCourse other) {
        return one.engine().equals(other.engine())
                && one.spec().equals(other.spec())
                && one.history().results().equals(other.history().results());
    }
}
