package backprop.program;

import backprop.data.LastBatch;
import backprop.experiment.Deviation;
import backprop.training.MetricsTiming;
import java.util.stream.Collectors;

/** Records and the training loop: the same lines in both dialects but for what a batch does. */
final class LoopText {
    private final Setup setup;
    private final ScheduleText schedule;
    private final StopText stop;
    private final DialectText dialect;
    private final MetricsTiming timing;

    LoopText(Setup setup, ScheduleText schedule, StopText stop, DialectText dialect) {
        this.setup = setup;
        this.schedule = schedule;
        this.stop = stop;
        this.dialect = dialect;
        timing = setup.spec().training().metrics();
    }

    private boolean isDuring() {
        return timing == MetricsTiming.DURING;
    }

    /** {@code record(epoch, …)}: a row of the table, printed. */
    String record() {
        String measures = setup.parts().stream()
                .map(Setup::name)
                .map(part -> "+ " + measure(part))
                .collect(Collectors.joining("\n"));
        String head = isDuring()
                ? "def record(epoch, batch_scores):\n    \"\"\"Every part's scores, the training part's as the mean of its batches.\"\"\"\n"
                : "def record(epoch):\n    \"\"\"Measures every part, prints the scores and keeps them.\"\"\"\n";
        return """
                COLUMNS = ["epoch", %s]
                history = []


                %s    values = (
                        [epoch]
                %s
                    )
                    row = dict(zip(COLUMNS, values))
                    history.append(row)
                    print("  ".join(f"{name} {value:.8g}" for name, value in row.items()))
                    return row
                """.formatted(columns(), head, Python.indent(2, measures));
    }

    private String columns() {
        return setup.parts().stream()
                .flatMap(part -> setup.metrics().stream().map(metric -> "\"" + Setup.name(part) + "_" + metric + "\""))
                .collect(Collectors.joining(", "));
    }

    private String measure(String part) {
        if (!isDuring()) {
            return "measure(x_%1$s, t_%1$s)".formatted(part);
        }
        return part.equals("train") ? "mean(batch_scores)" : "measure_in_batches(x_%1$s, t_%1$s)".formatted(part);
    }

    /** The functions that metrics in the course of an epoch need. */
    String during() {
        if (!isDuring()) {
            return "";
        }
        String others = setup.parts().size() == 1
                ? ""
                : """


                def measure_in_batches(x, t):
                    \"""The mean of the batches' scores, in their order.\"""
                    size = min(%s, len(t))
                    starts = range(0, %s, size)
                    return mean([measure(x[i:i + size], t[i:i + size]) for i in starts])
                """.formatted(
                                setup.batches().isFull()
                                        ? "len(t)"
                                        : Integer.toString(setup.batches().size()),
                                drops() ? "len(t) - size + 1" : "len(t)");
        return """
                def mean(batch_scores):
                    \"""Each batch counts once, however many examples it has.\"""
                    return [float(sum(column) / len(column)) for column in zip(*batch_scores)]
                """ + others;
    }

    private boolean drops() {
        return setup.batches().last() == LastBatch.DROPPED;
    }

    /** The loop itself, a whole section. */
    String loop() {
        boolean before = timing == MetricsTiming.BEFORE;
        StringBuilder body = new StringBuilder();
        if (before) {
            body.append(setup.mark(Deviation.METRICS_BEFORE)).append(recorded("epoch"));
        }
        if (!schedule.isConstant()) {
            body.append("eta = learning_rate(epoch)\n");
        }
        if (isDuring()) {
            body.append(setup.mark(Deviation.METRICS_DURING)).append("batch_scores = []\n");
            body.append(stop.watchesLogit() ? "largest = -np.inf\n" : "");
        }
        body.append(batches());
        if (!before) {
            body.append(recorded(isDuring() ? "epoch + 1, batch_scores" : "epoch + 1"));
        }
        return dialect.beforeLoop()
                + stop.start()
                + "for epoch in range(EPOCHS):\n"
                + Python.indent(1, body.toString());
    }

    private String recorded(String arguments) {
        String finite = dialect.finite();
        if (isDuring()) {
            String judged = Setup.name(setup.prepared().parts().judged());
            finite += " and " + dialect.finite("x_" + judged);
        }
        return "row = record(%s)\n".formatted(arguments)
                + (schedule.watches() ? "watch(row)\n" : "")
                + stop.afterRecord(finite, dialect.copy(), isDuring() ? "largest" : dialect.largestOutput());
    }

    private String batches() {
        String during = isDuring()
                ? dialect.keepScores(setup.isWholeInOrder() ? "t_train" : "t")
                        + (stop.watchesLogit() ? dialect.keepLargest() : "")
                : "";
        if (setup.isWholeInOrder()) {
            return dialect.batch("x_train", "t_train", "0", during);
        }
        String rows = setup.batches().shuffled()
                ? "rows = order[epoch, start:start + BATCH]"
                : "rows = slice(start, start + BATCH)";
        String body =
                rows + "\nx, t = x_train[rows], t_train[rows]\n" + dialect.batch("x", "t", "start // BATCH", during);
        return (setup.batches().shuffled() ? "" : setup.mark(Deviation.NO_SHUFFLE))
                + (drops() ? setup.mark(Deviation.LAST_BATCH_DROPPED) : "")
                + "for start in range(0, %s, BATCH):\n".formatted(drops() ? "N - BATCH + 1" : "N")
                + Python.indent(1, body);
    }
}
