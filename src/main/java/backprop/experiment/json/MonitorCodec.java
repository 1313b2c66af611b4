package backprop.experiment.json;

import backprop.data.Part;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;

/** What is watched: a metric of a part. */
final class MonitorCodec {
    private MonitorCodec() {}

    static Monitor read(JsonObjectReader in) throws ExperimentFileException {
        return new Monitor(in.word("part", Part.class), in.word("metric", Metric.class));
    }

    static JsonObject write(Monitor monitor) {
        return put(monitor, JsonObject.builder()).build();
    }

    static JsonObject.Builder put(Monitor monitor, JsonObject.Builder out) {
        return out.put("part", monitor.part()).put("metric", monitor.metric());
    }
}
