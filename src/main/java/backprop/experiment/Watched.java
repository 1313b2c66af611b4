package backprop.experiment;

import backprop.data.Preparation;
import backprop.data.Targets;
import backprop.file.DataException;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.training.StopRules;
import java.util.Locale;

/** Whether what stop rules and schedules watch is there to be watched. */
final class Watched {
    private final Preparation preparation;

    private Watched(Preparation preparation) {
        this.preparation = preparation;
    }

    /** @throws DataException naming the rule, what it watches, and what to do */
    static void require(ExperimentSpec spec, Preparation preparation) throws DataException {
        Watched watched = new Watched(preparation);
        StopRules stop = spec.training().stop();
        if (stop.earlyStopping().isPresent()) {
            watched.require("Early stopping", stop.earlyStopping().get().monitor());
        }
        if (stop.target().isPresent()) {
            watched.require("The target", stop.target().get().monitor());
        }
        if (spec.schedule().plateau().isPresent()) {
            watched.require(
                    "The plateau schedule", spec.schedule().plateau().get().monitor());
        }
    }

    private void require(String rule, Monitor monitor) throws DataException {
        String part = monitor.part().name().toLowerCase(Locale.ROOT);
        if (preparation.split().part(monitor.part()).length == 0) {
            throw new DataException(
                    "%s watches the %s part, but the split leaves no example for it. Let it watch another part, or change the split."
                            .formatted(rule, part));
        }
        boolean classes = preparation.data().targets() instanceof Targets.Classes;
        if (!monitor.metric().suits(preparation.data().targets())) {
            throw new DataException("%s watches %s, but the data have %s. Let it watch the loss, or %s."
                    .formatted(
                            rule,
                            monitor.metric().name().toLowerCase(Locale.ROOT),
                            classes ? "classes" : "numbers to predict",
                            (classes ? Metric.ACCURACY : Metric.R2).name().toLowerCase(Locale.ROOT)));
        }
    }
}
