package backprop.report;

import backprop.data.Part;
import backprop.data.RawData;
import backprop.data.Split;
import backprop.data.Targets;
import backprop.experiment.PreparedExperiment;
import backprop.figure.Range;
import backprop.figure.Regions;
import backprop.figure.ScatterFigure;
import backprop.network.Network;
import backprop.text.Strings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a network of two inputs decides over the plane, with a part's examples on it, the wrong ones ringed. */
public final class RegionsFigure {
    /** The plane is shown so much farther than the examples reach, as a part of that. */
    private static final double AIR = 0.08;

    /** More rings than this hide what they are around. */
    private static final int MOST_RINGS = 200;

    private RegionsFigure() {}

    /**
     * The regions in the units of the data, as they were before scaling.
     *
     * @param network trained on that experiment; its parameters are read, and nothing else of it is touched
     * @throws IllegalArgumentException if there are not two inputs, or numbers are predicted
     */
    public static ScatterFigure of(PreparedExperiment prepared, Network network, Part part) {
        RawData data = prepared.preparation().data();
        if (data.features().cols() != 2 || !(data.targets() instanceof Targets.Classes classes)) {
            throw new IllegalArgumentException("Regions are drawn for two inputs and classes.");
        }
        Strings strings = ChartTexts.strings();
        int[] rows = rows(prepared.preparation().split(), part);
        double[] xs = Arrays.stream(rows)
                .mapToDouble(row -> data.features().get(row, 0))
                .toArray();
        double[] ys = Arrays.stream(rows)
                .mapToDouble(row -> data.features().get(row, 1))
                .toArray();
        int[] labels = Arrays.stream(rows).map(row -> classes.labels()[row]).toArray();
        PlaneDecisions decisions = new PlaneDecisions(prepared, network, classes.count());
        int[] said = decisions.classes(xs, ys);
        List<Integer> wrong = IntStream.range(0, rows.length)
                .filter(i -> said[i] != labels[i])
                .boxed()
                .toList();
        Regions regions = decisions.regions(
                around(xs), around(ys), strings.get(classes.count() == 2 ? "regions.half" : "regions.equal"));
        List<String> names = data.featureNames();
        return PointsFigure.of(
                        strings.get("regions.title"),
                        names.isEmpty() ? strings.get("regions.x") : names.get(0),
                        names.isEmpty() ? strings.get("regions.y") : names.get(1),
                        xs,
                        ys,
                        labels,
                        data.classNames())
                .withSubtitle(strings.get("regions.wrong", ChartTexts.name(strings, part), wrong.size(), rows.length))
                .withRegions(regions)
                .withHighlighted(wrong.size() <= MOST_RINGS ? wrong : List.of());
    }

    private static int[] rows(Split split, Part part) {
        return switch (part) {
            case TRAIN -> split.train();
            case VALIDATION -> split.validation();
            case TEST -> split.test();
        };
    }

    private static Range around(double[] values) {
        double least = Arrays.stream(values).min().orElse(0);
        double greatest = Arrays.stream(values).max().orElse(1);
        double air = greatest > least ? AIR * (greatest - least) : 1;
        return new Range(least - air, greatest + air);
    }
}
