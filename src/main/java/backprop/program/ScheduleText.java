package backprop.program;

import backprop.optimizer.Schedule;

/** The learning rate of each epoch: the same lines in both dialects. */
final class ScheduleText {
    private final double eta;
    private final int epochs;
    private final Schedule schedule;

    ScheduleText(Setup setup) {
        eta = setup.spec().optimizer().learningRate();
        epochs = setup.spec().training().epochs();
        schedule = setup.spec().schedule();
    }

    boolean isConstant() {
        return schedule instanceof Schedule.Constant;
    }

    /** {@code learning_rate(epoch)}; of a constant one the constant. */
    String definition() {
        if (isConstant()) {
            return "eta = " + Python.number(eta) + "  # the learning rate η\n";
        }
        StringBuilder body = new StringBuilder();
        Schedule then = schedule;
        int left = epochs;
        if (schedule instanceof Schedule.WarmUp warmUp) {
            int w = warmUp.epochs();
            body.append("if epoch < %d:  # the warm-up, η(e + 1)/%d\n    return %s * (epoch + 1) / %d\nepoch -= %d\n"
                    .formatted(w, w, Python.number(eta), w, w));
            then = warmUp.then();
            left = Math.max(1, epochs - w);
        }
        body.append(rate(then, left));
        return """
                %sdef learning_rate(epoch):
                    \"""η of an epoch, from 0.\"""
                %s""".formatted(then instanceof Schedule.Plateau p ? plateau(p) : "", Python.indent(1, body.toString()));
    }

    private String rate(Schedule then, int left) {
        String start = Python.number(eta);
        if (then instanceof Schedule.Step s) {
            return "return %s * %s ** (epoch // %d)\n".formatted(start, Python.number(s.factor()), s.every());
        }
        if (then instanceof Schedule.Exponential e) {
            return "return %s * %s ** epoch\n".formatted(start, Python.number(e.factor()));
        }
        if (then instanceof Schedule.Cosine c) {
            String low = Python.number(c.minimum());
            return "return %1$s + 0.5 * (%2$s - %1$s) * (1 + math.cos(math.pi * epoch / %3$d))\n"
                    .formatted(low, start, left);
        }
        if (then instanceof Schedule.Plateau p) {
            return "return max(min(%1$s, %2$s), %2$s * reduction)\n".formatted(Python.number(p.minimum()), start);
        }
        return "return " + start + "\n";
    }

    private String plateau(Schedule.Plateau p) {
        String better = p.monitor().metric().improvesUpwards() ? "value - best" : "best - value";
        String warm = schedule instanceof Schedule.WarmUp w
                ? "if row[\"epoch\"] <= %d:  # the warm-up does not count\n    return\n".formatted(w.epochs())
                : "";
        return """
                reduction, best, waited = 1, None, 0


                def watch(row):
                    \"""η becomes %1$s·η when %2$s has not improved by more than %3$s for more than %4$d epochs.\"""
                    global reduction, best, waited
                %5$s    value = %6$s
                    if not np.isnan(value) and (best is None or %7$s > %3$s):
                        best, waited = value, 0
                        return
                    waited += 1
                    if waited > %4$d:
                        reduction, waited = reduction * %1$s, 0


                """.formatted(
                Python.number(p.factor()),
                Setup.name(p.monitor().part()) + " " + Setup.name(p.monitor().metric()),
                Python.number(p.minDelta()),
                p.patience(),
                Python.indent(1, warm),
                Setup.watched(p.monitor()),
                better);
    }

    /** Whether each recorded row has to be shown to {@code watch}. */
    boolean watches() {
        return schedule.plateau().isPresent();
    }
}
