package backprop.torch;

import backprop.data.Part;
import backprop.data.Parts;
import backprop.metrics.BatchResult;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.Metric;
import backprop.metrics.PartMetrics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes results of what the harness says, field by field, as {@code harness.py} writes it. */
final class Answers {
    /** Where a run stands. */
    record Stand(int epochs, int batches, long examples, double seconds, double loss, double accuracy) {}

    private final Parts parts;
    private final double learningRate;

    /** @param learningRate of a program that has a constant one */
    Answers(Parts parts, double learningRate) {
        this.parts = parts;
        this.learningRate = learningRate;
    }

    /**
     * Keeps a {@code record} or a {@code batched}.
     *
     * @throws IllegalArgumentException if it is not one
     */
    void keep(List<String> answer, History history) {
        if (answer.get(0).equals("record")) {
            history.add(epoch(answer));
        } else {
            history.add(new BatchResult(
                    Part.valueOf(field(answer, 1)),
                    whole(answer, 2),
                    whole(answer, 3),
                    number(answer, 4),
                    number(answer, 5)));
        }
    }

    private EpochResult epoch(List<String> answer) {
        Map<Part, PartMetrics> of = new EnumMap<>(Part.class);
        int at = 4;
        for (Part part : Part.values()) {
            of.put(part, PartMetrics.ABSENT);
            if (parts.part(part).isPresent()) {
                Map<Metric, Double> values = new EnumMap<>(Metric.class);
                for (Metric metric : Metric.of(parts.train().targets())) {
                    values.put(metric, number(answer, at++));
                }
                of.put(
                        part,
                        new PartMetrics(
                                value(values, Metric.LOSS),
                                value(values, Metric.ACCURACY),
                                value(values, Metric.MSE),
                                value(values, Metric.MAE),
                                value(values, Metric.R2)));
            }
        }
        double eta = number(answer, 2);
        return new EpochResult(
                whole(answer, 1),
                of.getOrDefault(Part.TRAIN, PartMetrics.ABSENT),
                of.getOrDefault(Part.VALIDATION, PartMetrics.ABSENT),
                of.getOrDefault(Part.TEST, PartMetrics.ABSENT),
                Double.isNaN(eta) ? learningRate : eta,
                number(answer, 3));
    }

    private static double value(Map<Metric, Double> values, Metric metric) {
        return values.getOrDefault(metric, Double.NaN);
    }

    /** Of {@code at} or {@code over}. */
    static Stand stand(List<String> answer) {
        return new Stand(
                whole(answer, 1),
                whole(answer, 2),
                Long.parseLong(field(answer, 3)),
                number(answer, 4),
                number(answer, 5),
                number(answer, 6));
    }

    static int whole(List<String> answer, int at) {
        return Integer.parseInt(field(answer, at));
    }

    /** As Python writes it: {@code nan}, {@code inf} and {@code -inf} too. */
    static double number(List<String> answer, int at) {
        String text = field(answer, at);
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    static String field(List<String> answer, int at) {
        if (at >= answer.size()) {
            throw new IllegalArgumentException("There are only " + answer.size() + " fields in " + answer + ".");
        }
        return answer.get(at);
    }
}
