package backprop.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Figures for the tests. */
final class Samples {
    private Samples() {}

    static double[] counting(int n) {
        double[] x = new double[n];
        Arrays.setAll(x, i -> i + 1);
        return x;
    }

    /** Two falling curves over the first n of 1,000 epochs. */
    static Figure loss(int n, Scale scale) {
        double[] train = new double[n];
        double[] test = new double[n];
        Arrays.setAll(train, i -> 9.6 / Math.pow(i + 1, 1.17));
        Arrays.setAll(test, i -> 0.13 + 9.4 / Math.pow(i + 1, 1.3));
        return Figure.of("Loss", Axis.counting("epoch", 1000), Axis.of("").withScale(scale))
                .withSubtitle("cross-entropy, mean over N")
                .withSeries(List.of(
                        Series.of("train", counting(n), train, SeriesStyle.BLUE),
                        Series.of("test", counting(n), test, SeriesStyle.ORANGE)));
    }

    /** Six random walks, some with gaps, zeros and infinities. */
    static Figure wild(long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(400);
        Series[] curves = new Series[1 + random.nextInt(6)];
        for (int s = 0; s < curves.length; s++) {
            double[] y = new double[n];
            double value = Math.pow(10, random.nextInt(12) - 6);
            for (int i = 0; i < n; i++) {
                value *= Math.exp(0.1 * random.nextGaussian());
                y[i] = value;
            }
            y[random.nextInt(n)] = Double.NaN;
            y[random.nextInt(n)] = 0;
            y[random.nextInt(n)] = Double.POSITIVE_INFINITY;
            curves[s] = Series.of("curve " + s, counting(n), y, SeriesStyle.ofIndex(s));
        }
        Axis x = random.nextBoolean() ? Axis.counting("epoch", 400) : Axis.of("epoch");
        Axis y = Axis.of("").withScale(random.nextBoolean() ? Scale.LOG : Scale.LINEAR);
        Figure figure = Figure.of("Wild", x, y).withSubtitle("seed " + seed).withSeries(List.of(curves));
        double at = curves[0].x().get(n / 2);
        double height = curves[0].y().get(n / 2);
        if (Double.isFinite(height)) {
            figure = figure.withCallouts(List.of(
                    new Callout(at, height, "best test so far, epoch " + at),
                    new Callout(at, height, "the same again")));
        }
        return random.nextInt(3) == 0 ? figure.withGap(new Gap(n + 1, "stopped here", "loss is NaN")) : figure;
    }

    static List<Mark.Text> texts(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
    }

    static List<Mark.Polyline> lines(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Polyline.class::isInstance)
                .map(Mark.Polyline.class::cast)
                .toList();
    }
}
