package backprop.metrics;

import backprop.data.Part;
import backprop.data.Parts;
import backprop.data.Targets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The results of a run, in the order in which they came. One thread adds, any may read. Kept as columns, so that a chart of a
 * million epochs need not copy them.
 */
public final class History {
    private Columns columns;
    private final int[] best;
    private final List<Change> changes = new ArrayList<>();
    private final Map<Part, BatchColumns> batches = new EnumMap<>(Part.class);

    /** @param kept the metrics that are kept of each result; others read as absent */
    public History(List<Monitor> kept) {
        columns = Columns.empty(kept);
        best = new int[kept.size()];
        Arrays.fill(best, -1);
    }

    /** An empty one that keeps what makes sense for those parts. */
    public static History of(Parts parts) {
        Set<Part> there = EnumSet.allOf(Part.class);
        there.removeIf(part -> parts.part(part).isEmpty());
        return of(there, parts.train().targets() instanceof Targets.Classes);
    }

    /** The same for parts with targets of classes, or else of numbers. */
    public static History of(Set<Part> parts, boolean classes) {
        return new History(Arrays.stream(Part.values())
                .filter(parts::contains)
                .flatMap(part -> Metric.of(classes).stream().map(metric -> new Monitor(part, metric)))
                .toList());
    }

    /** Loss and accuracy of the training and test part: what most runs on classes keep. */
    public static History ofClasses(Part... parts) {
        return new History(Arrays.stream(parts)
                .flatMap(part -> List.of(new Monitor(part, Metric.LOSS), new Monitor(part, Metric.ACCURACY)).stream())
                .toList());
    }

    public synchronized void add(EpochResult result) {
        int at = columns.size();
        columns = columns.with(result);
        for (int i = 0; i < best.length; i++) {
            Metric metric = columns.kept().get(i).metric();
            double[] column = columns.values()[i];
            if (!Double.isNaN(column[at]) && (best[i] < 0 || metric.improvement(column[at], column[best[i]]) > 0)) {
                best[i] = at;
            }
        }
    }

    public synchronized void add(BatchResult result) {
        batches.put(result.part(), batches(result.part()).with(result));
    }

    public synchronized void add(Change change) {
        changes.add(change);
    }

    /** All results so far, without copying. */
    public synchronized Columns columns() {
        return columns;
    }

    /** The results of a part's batches, without copying; empty unless the run keeps them. */
    public synchronized BatchColumns batches(Part part) {
        return batches.getOrDefault(part, BatchColumns.EMPTY);
    }

    /** What was changed in the middle of the run, in order. */
    public synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    public int size() {
        return columns().size();
    }

    /** All results so far, as a list of its own. */
    public List<EpochResult> results() {
        Columns all = columns();
        return IntStream.range(0, all.size()).mapToObj(all::result).toList();
    }

    public Optional<EpochResult> last() {
        Columns all = columns();
        return all.size() == 0 ? Optional.empty() : Optional.of(all.result(all.size() - 1));
    }

    /** One value of every result, in order, as an array of its own. */
    public double[] column(Part part, Metric metric) {
        Columns all = columns();
        return all.column(part, metric)
                .map(column -> Arrays.copyOf(column, all.size()))
                .orElseGet(() -> new double[0]);
    }

    /** The first result with the best value of a metric that is kept; NaN is never the best. */
    public synchronized Optional<EpochResult> best(Part part, Metric metric) {
        int i = columns.kept().indexOf(new Monitor(part, metric));
        return i < 0 || best[i] < 0 ? Optional.empty() : Optional.of(columns.result(best[i]));
    }
}
