package backprop.ui.workbench;

import backprop.text.Numerals;
import backprop.text.Strings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Says how long engines took, and which took longer. */
final class TimeTexts {
    /** Epochs of both before anything is said of which is faster. */
    private static final int ENOUGH = 4;

    private static final double SAME_SPEED = 0.05;
    private static final double MILLISECONDS_BELOW = 0.1;
    private static final double SECONDS_BELOW = 10;
    private static final double MINUTES_FROM = 180;

    private final Strings strings;

    TimeTexts(Strings strings) {
        this.strings = strings;
    }

    /** Times that stand below one another, all in the unit that suits them, with three digits; an en dash for none. */
    List<String> together(double... seconds) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double value : seconds) {
            least = value > 0 ? Math.min(least, value) : least;
            most = value > 0 ? Math.max(most, value) : most;
        }
        boolean small = least < MILLISECONDS_BELOW && most < SECONDS_BELOW;
        double unit = most >= MINUTES_FROM ? 60 : small ? 1e-3 : 1;
        String key = most >= MINUTES_FROM ? "times.minutes" : small ? "times.milliseconds" : "times.seconds";
        return Arrays.stream(seconds)
                .mapToObj(value -> value > 0 ? strings.get(key, digits(value / unit)) : strings.get("times.none"))
                .toList();
    }

    private static String digits(double value) {
        if (value >= 100) {
            return Numerals.format(Math.round(value));
        }
        int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(value)));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Whether both have done as many epochs, so that their totals can be held against each other. */
    static boolean isSameWork(List<EngineTime> times) {
        return times.stream().mapToInt(EngineTime::epochs).distinct().count() < 2;
    }

    /** “Analytic 3.27 s for 1,000 epochs, PyTorch 19.3 s for 122 of 1,000”. */
    String totals(List<EngineTime> times) {
        List<String> figures =
                together(times.stream().mapToDouble(EngineTime::total).toArray());
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            EngineTime time = times.get(i);
            if (time.epochs() == 0) {
                continue;
            }
            String epochs = time.epochs() == time.planned()
                    ? Numerals.format(time.epochs())
                    : strings.get("times.partOf", time.epochs(), time.planned());
            parts.add(strings.get("times.totalOf", strings.get(time.kind()), figures.get(i), epochs));
        }
        return strings.get("times.totals", String.join("; ", parts));
    }

    /** Which takes longer for an epoch; empty as long as that cannot be said. */
    String ratio(List<EngineTime> both) {
        if (both.size() < 2) {
            return "";
        }
        EngineTime first = both.get(0);
        EngineTime second = both.get(1);
        if (first.updates() != second.updates()) {
            return strings.get(
                    "times.updates",
                    strings.get(first.kind()),
                    first.updates(),
                    strings.get(second.kind()),
                    second.updates());
        }
        if (first.measured() < ENOUGH
                || second.measured() < ENOUGH
                || !(Math.min(first.perEpoch(), second.perEpoch()) > 0)) {
            return "";
        }
        String epochs = first.measured() == second.measured()
                ? Numerals.format(first.measured())
                : strings.get("times.and", first.measured(), second.measured());
        double ratio = second.perEpoch() / first.perEpoch();
        if (Math.abs(ratio - 1) < SAME_SPEED) {
            return strings.get("times.same", epochs);
        }
        return strings.get(
                "times.ratio",
                strings.get((ratio > 1 ? second : first).kind()),
                factor(Math.max(ratio, 1 / ratio)),
                strings.get((ratio > 1 ? first : second).kind()),
                epochs);
    }

    /** Two digits: times are no more exact. */
    private static String factor(double value) {
        double rounded = new BigDecimal(value).round(new MathContext(2)).doubleValue();
        return String.format(Locale.ROOT, rounded < 10 ? "%.1f" : "%,.0f", rounded);
    }
}
