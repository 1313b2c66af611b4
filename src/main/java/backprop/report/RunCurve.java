package backprop.report;

import backprop.data.Part;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.figure.Values;
import backprop.metrics.BatchColumns;
import backprop.metrics.Columns;
import backprop.text.Strings;

/** A curve that is still to get its points. */
record RunCurve(String name, SeriesStyle style, Strings strings, CurveMemory memory) {

    Series epochs(Columns columns, double[] values, double smoothing) {
        return of(memory.values(columns.epoch(), columns.size()), values, smoothing);
    }

    Series batches(RunCurves run, Part part, ChartKind kind, double smoothing) {
        BatchColumns batches = run.history().batches(part);
        if (kind == ChartKind.R2) {
            return Series.of(name, new double[0], new double[0], style);
        }
        Values x = memory.places(batches, run.batches(part), run.batches(Part.TRAIN));
        return of(x, kind == ChartKind.LOSS ? batches.loss() : batches.accuracy(), smoothing);
    }

    private Series of(Values x, double[] y, double smoothing) {
        Series measured = new Series(name, x, memory.values(y, x.size()), style, false);
        return smoothing > 0
                ? measured.smoothed(memory.smoothed(y, x.size(), smoothing), name, strings.get("smoothed", name))
                : measured;
    }
}
