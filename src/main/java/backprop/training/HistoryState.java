package backprop.training;

import backprop.data.Part;
import backprop.metrics.BatchColumns;
import backprop.metrics.BatchResult;
import backprop.metrics.Change;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.PartMetrics;
import java.util.List;

/** A history in a checkpoint: a row of numbers for each result. */
public final class HistoryState {
    private static final int PART = 5;
    private static final int EPOCH = 3 + 3 * PART;
    private static final int BATCH = 4;
    private static final int CHANGE = 5;
    private static final List<Change.Setting> SETTINGS = List.of(Change.Setting.values());

    private HistoryState() {}

    public static void save(Checkpoint to, History history) {
        List<EpochResult> results = history.results();
        double[] rows = new double[results.size() * EPOCH];
        int at = 0;
        for (EpochResult result : results) {
            rows[at++] = result.epoch();
            rows[at++] = result.learningRate();
            rows[at++] = result.seconds();
            for (Part part : Part.values()) {
                PartMetrics m = result.part(part);
                for (double value : new double[] {m.loss(), m.accuracy(), m.mse(), m.mae(), m.r2()}) {
                    rows[at++] = value;
                }
            }
        }
        to.numbers().put("history", rows);
        for (Part part : Part.values()) {
            to.numbers().put("history.batches." + part.name(), batches(history.batches(part)));
        }
        to.numbers().put("history.changes", changes(history.changes()));
    }

    private static double[] batches(BatchColumns columns) {
        double[] rows = new double[columns.size() * BATCH];
        for (int i = 0, at = 0; i < columns.size(); i++) {
            rows[at++] = columns.epoch()[i];
            rows[at++] = columns.batch()[i];
            rows[at++] = columns.loss()[i];
            rows[at++] = columns.accuracy()[i];
        }
        return rows;
    }

    private static double[] changes(List<Change> changes) {
        double[] rows = new double[changes.size() * CHANGE];
        int at = 0;
        for (Change change : changes) {
            rows[at++] = change.epoch();
            rows[at++] = change.batch();
            rows[at++] = SETTINGS.indexOf(change.setting());
            rows[at++] = change.from();
            rows[at++] = change.to();
        }
        return rows;
    }

    public static void restore(Checkpoint from, History history) {
        double[] rows = from.numbers("history");
        for (int at = 0; at < rows.length; at += EPOCH) {
            PartMetrics[] parts = new PartMetrics[Part.values().length];
            for (int p = 0; p < parts.length; p++) {
                int i = at + 3 + p * PART;
                parts[p] = new PartMetrics(rows[i], rows[i + 1], rows[i + 2], rows[i + 3], rows[i + 4]);
            }
            history.add(new EpochResult((int) rows[at], parts[0], parts[1], parts[2], rows[at + 1], rows[at + 2]));
        }
        for (Part part : Part.values()) {
            double[] batches = from.numbers("history.batches." + part.name());
            for (int i = 0; i < batches.length; i += BATCH) {
                history.add(
                        new BatchResult(part, (int) batches[i], (int) batches[i + 1], batches[i + 2], batches[i + 3]));
            }
        }
        double[] changes = from.numbers("history.changes");
        for (int i = 0; i < changes.length; i += CHANGE) {
            Change.Setting setting = SETTINGS.get((int) changes[i + 2]);
            history.add(new Change((int) changes[i], (int) changes[i + 1], setting, changes[i + 3], changes[i + 4]));
        }
    }
}
