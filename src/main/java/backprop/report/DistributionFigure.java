package backprop.report;

import backprop.data.Part;
import backprop.figure.Axis;
import backprop.figure.BarFigure;
import backprop.figure.BarGroup;
import backprop.figure.BarWords;
import backprop.figure.NumberKind;
import backprop.figure.Scale;
import backprop.figure.SeriesStyle;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many examples of each class there are, as bars. */
public final class DistributionFigure {
    private static final String SEPARATOR = "distribution.separator";

    private final Strings strings = ChartTexts.strings();
    private final List<String> classNames;
    private final List<BarGroup> counts = new ArrayList<>();

    private DistributionFigure(List<String> classNames) {
        this.classNames = classNames;
    }

    /**
     * The number of examples of each class in each part.
     *
     * @param counts for each part as many numbers, 0 or more, as there are classes
     * @throws IllegalArgumentException if a part has more or fewer numbers, or one below 0
     */
    public static BarFigure of(List<String> classNames, Map<Part, int[]> counts) {
        DistributionFigure distribution = new DistributionFigure(classNames);
        distribution.addAll(counts);
        return distribution.inCounts();
    }

    /**
     * The number of examples of each class in data that are not split.
     *
     * @param counts as many numbers, 0 or more, as there are classes
     * @throws IllegalArgumentException as for {@link #of}
     */
    public static BarFigure whole(List<String> classNames, int[] counts) {
        DistributionFigure distribution = new DistributionFigure(classNames);
        distribution.add(distribution.strings.get("distribution.whole"), counts, SeriesStyle.BLUE);
        return distribution.inCounts();
    }

    private void addAll(Map<Part, int[]> parts) {
        if (!parts.isEmpty()) {
            new EnumMap<>(parts)
                    .forEach((part, numbers) -> add(ChartTexts.name(strings, part), numbers, ChartTexts.style(part)));
        }
    }

    private void add(String name, int[] numbers, SeriesStyle style) {
        counts.add(
                BarGroup.of(name, style, Arrays.stream(numbers).asDoubleStream().toArray()));
    }

    private BarFigure inCounts() {
        List<String> totals = counts.stream()
                .map(group -> strings.get("distribution.total", group.name(), NumberKind.INTEGER.exact(sum(group))))
                .toList();
        Axis y = new Axis("", Scale.LINEAR, NumberKind.INTEGER, null);
        BarWords words = new BarWords(
                ChartTexts.words(strings).withEmpty(strings.get("distribution.empty")),
                strings.get("distribution.overall"),
                strings.get("distribution.spread"),
                strings.get("distribution.even"));
        return BarFigure.of(strings.get("distribution.title"), strings.get("distribution.class"), classNames, y, counts)
                .withSubtitle(String.join(strings.get(SEPARATOR), totals))
                .withWords(words);
    }

    private static double sum(BarGroup group) {
        return Arrays.stream(group.values().toArray()).sum();
    }
}
