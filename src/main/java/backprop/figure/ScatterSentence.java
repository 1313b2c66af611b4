package backprop.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Points in words, for who cannot see them. */
record ScatterSentence(ScatterFigure figure) {
    /** Farther down the list of classes a sentence is no help. */
    private static final int MOST_SAID = 20;

    /** "Moons, 200 points: inner (100), outer (100)". */
    String overall() {
        if (figure.size() == 0) {
            return nothing();
        }
        int[] counts = new int[figure.classes().size()];
        IntStream.range(0, figure.size()).forEach(i -> counts[figure.kind(i)]++);
        String list = IntStream.range(0, Math.min(MOST_SAID, counts.length))
                .mapToObj(kind -> Words.format(words().count(), name(kind), NumberKind.INTEGER.exact(counts[kind])))
                .collect(Collectors.joining(separator()));
        int left = counts.length - MOST_SAID;
        String said = left > 0 ? list + separator() + Words.format(words().more(), left) : list;
        String points = Words.format(words().overall(), figure.title(), NumberKind.INTEGER.exact(figure.size()), said);
        Regions regions = figure.regions();
        return regions == null ? points : Words.format(words().regions(), points, shares(regions));
    }

    /** The share of the plane that each class has. */
    private String shares(Regions regions) {
        return IntStream.range(0, Math.min(MOST_SAID, figure.classes().size()))
                .mapToObj(kind ->
                        Words.format(words().count(), name(kind), NumberKind.PERCENT.label(regions.share(kind))))
                .collect(Collectors.joining(separator()));
    }

    /** "Moons, point 12: class inner, x 0.25, y −1.5". */
    String point(double place) {
        if (figure.size() == 0) {
            return nothing();
        }
        int at = figure.index(place);
        List<String> values = new ArrayList<>();
        values.add(entry(words().kind(), name(figure.kind(at))));
        values.add(entry(figure.xName(), figure.x().numbers().exact(figure.xs().get(at))));
        values.add(entry(figure.yName(), figure.y().numbers().exact(figure.ys().get(at))));
        int region = figure.region(at);
        if (region >= 0) {
            values.add(entry(words().region(), name(region)));
        }
        return Words.format(
                figure.words().summary(), figure.title(), figure.position(at), String.join(separator(), values));
    }

    private String entry(String name, String value) {
        return Words.format(figure.words().entry(), name, value);
    }

    private String name(int kind) {
        return figure.classes().get(kind);
    }

    private String nothing() {
        return Words.format(figure.words().noData(), figure.title());
    }

    private String separator() {
        return figure.words().separator();
    }

    private ScatterWords words() {
        return figure.scatterWords();
    }
}
