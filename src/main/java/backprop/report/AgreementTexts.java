package backprop.report;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.math.Precision;
import backprop.text.Strings;
import backprop.training.Agreement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of how far two engines are apart. */
public final class AgreementTexts {
    /** Beyond it, it is not rounding alone: float64 has 16 digits, float32 seven; training makes more of a difference. */
    private static final double AGREE_64 = 1e-6;

    private static final double AGREE_32 = 1e-2;
    private static final double SMALLEST_PLAIN = 1e-3;

    private final Strings strings = Strings.of("charts");
    private final Strings deviations = Strings.of("deviations");

    /** @param spec of both; null before there is one */
    public String verdict(List<Agreement.Row> rows, @Nullable ExperimentSpec spec) {
        Optional<Agreement.Row> worst = Agreement.worst(rows);
        if (spec == null || worst.isEmpty()) {
            return strings.get("agreement.none");
        }
        boolean single = spec.training().precision() == Precision.FLOAT32;
        double tolerance = single ? AGREE_32 : AGREE_64;
        double most = worst.get().largest();
        Optional<Agreement.Row> apart =
                rows.stream().filter(row -> row.largest() > tolerance).findFirst();
        boolean lossAlone = rows.stream().allMatch(row -> row.arrays().isEmpty());
        String rounding = single ? " " + strings.get("agreement.float32") : "";
        if (apart.isEmpty()) {
            return agreed(most, epochs(rows.get(rows.size() - 1).epoch()), lossAlone) + (most == 0 ? "" : rounding);
        }
        String notCompared = lossAlone ? " " + strings.get("agreement.notCompared") : "";
        return apart(worst.get(), apart.get().epoch()) + notCompared + " " + cause(spec) + rounding;
    }

    private String agreed(double most, String epochs, boolean lossAlone) {
        String what = lossAlone ? ".loss" : "";
        return most == 0
                ? strings.get("agreement.exact" + what, epochs)
                : strings.get("agreement.agree" + what, difference(most), epochs);
    }

    private String apart(Agreement.Row worst, int from) {
        return Double.isInfinite(worst.largest())
                ? strings.get("agreement.apart.infinite", from, worst.epoch())
                : strings.get("agreement.apart", difference(worst.largest()), worst.epoch(), from);
    }

    private String epochs(int count) {
        return count == 1 ? strings.get("agreement.epochs.one") : strings.get("agreement.epochs", count);
    }

    private String cause(ExperimentSpec spec) {
        List<Deviation> wrong =
                Deviation.of(spec).stream().filter(Deviation::isWrongGradient).toList();
        return wrong.isEmpty()
                ? strings.get("agreement.noCause")
                : strings.get(
                        "agreement.slips",
                        wrong.stream()
                                .map(slip -> deviations.get(slip.name() + ".title"))
                                .collect(Collectors.joining("; ")));
    }

    /** 3.1e-12, 0.902, 0: with the digits that a chart gives it. */
    public String difference(double value) {
        if (value == 0) {
            return strings.get("agreement.zero");
        }
        if (Double.isInfinite(value)) {
            return strings.get("agreement.infinite");
        }
        return value < SMALLEST_PLAIN
                ? String.format(Locale.ROOT, "%.1e", value).replaceFirst("e([+-])0(\\d)", "e$1$2")
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
