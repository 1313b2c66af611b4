package backprop.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** A drawing of each kind of chart and of each thing that a saved picture may ask for, all small. */
final class GoldenCharts {
    private static final PictureSpec SPEC = PicturePreset.FULL_PAGE
            .spec()
            .withFontSize(PictureSpec.BASE_FONT_SIZE)
            .withSize(400, 270, LengthUnit.PX)
            .withLegend(LegendPlace.ABOVE)
            .withDpi(96);

    private GoldenCharts() {}

    /** By the names of their files. */
    static Map<String, Drawing> all() {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        drawings.put("curves", SPEC.withSize(360, 280, LengthUnit.PX).drawing(curves()));
        drawings.put("log-axis", SPEC.withLegend(LegendPlace.LINE_ENDS).drawing(Samples.loss(900, Scale.LOG)));
        drawings.put("early-ends", SPEC.withLegend(LegendPlace.LINE_ENDS).drawing(runs()));
        drawings.put(
                "screen-dark",
                FigureLayout.layout(pale(), 400, 240, Theme.DARK, LayoutOptions.SCREEN.withCrosshair(150)));
        drawings.put("bars", SPEC.drawing(bars()));
        drawings.put("scatter-regions", SPEC.withSize(320, 270, LengthUnit.PX).drawing(points()));
        drawings.put("images", SPEC.drawing(images()));
        drawings.put("confusion", SPEC.drawing(confusion()));
        drawings.put("network", SPEC.withSize(300, 200, LengthUnit.PX).drawing(network()));
        drawings.put("legend-below", SPEC.withLegend(LegendPlace.BELOW).drawing(runs()));
        drawings.put("legend-right", SPEC.withLegend(LegendPlace.RIGHT).drawing(runs()));
        drawings.put("legend-none", SPEC.withLegend(LegendPlace.NONE).drawing(runs()));
        drawings.put("greys", SPEC.withGreys(true).drawing(runs()));
        drawings.put(
                "greys-bars",
                SPEC.withSize(300, 220, LengthUnit.PX).withGreys(true).drawing(bars()));
        PictureSpec column = PicturePreset.REPORT_COLUMN.spec();
        drawings.put("report-column", column.drawing(Samples.loss(1000, Scale.LOG)));
        drawings.put(
                "title-and-caption",
                column.withTitle(Optional.of("How the loss fell"))
                        .withCaption("Figure 1. The loss of the training part, over a hundred epochs of full batches.")
                        .withLineWidth(2)
                        .drawing(runs()));
        return drawings;
    }

    private static Series curve(String name, SeriesStyle style, int epochs, DoubleUnaryOperator value) {
        double[] y = Arrays.stream(Samples.counting(epochs)).map(value).toArray();
        return Series.of(name, Samples.counting(epochs), y, style);
    }

    /** Bands, events, a gap, callouts and a reference. */
    private static Figure curves() {
        List<Series> series = new ArrayList<>();
        for (SeriesStyle style : List.of(SeriesStyle.BLUE, SeriesStyle.ORANGE)) {
            double last = style == SeriesStyle.BLUE ? 0.1 : 0.4;
            Series mean = curve(style == SeriesStyle.BLUE ? "train" : "test", style, 80, x -> last + 2 / (1 + x / 8));
            double[] lower = Arrays.stream(mean.y().toArray()).map(y -> 0.9 * y).toArray();
            double[] upper =
                    Arrays.stream(mean.y().toArray()).map(y -> 1.15 * y).toArray();
            series.add(mean.withBand(new Band(Values.copyOf(lower), Values.copyOf(upper), "± SD")));
        }
        return Figure.of("Loss", Axis.counting("epoch", 100), Axis.of("cross-entropy"))
                .withSeries(series)
                .withEvents(List.of(new Event(30, "rate 0.1"), new Event(50, "clip 5")))
                .withCallouts(List.of(new Callout(70, 0.4 + 2 / (1 + 70 / 8.0), "best test so far")))
                .withReferences(List.of(new Reference(2.303, "chance, ln 10")))
                .withGap(new Gap(81, "stopped at epoch 81", "loss is NaN"));
    }

    /** Curves of every style, some of which end early. */
    private static Figure runs() {
        List<Series> series = new ArrayList<>();
        int[] epochs = {100, 60, 100, 35, 100, 100};
        for (int i = 0; i < epochs.length; i++) {
            double speed = 4 + 3 * i;
            double last = 0.02 + 0.12 * i;
            String name = "η = 0." + "0".repeat(i / 2) + (1 + 2 * (i % 2));
            series.add(curve(name, SeriesStyle.ofIndex(i), epochs[i], x -> last + 2 / (1 + x * x / speed / speed)));
        }
        return Figure.of("Loss", Axis.counting("epoch", 100), Axis.of("")).withSeries(series);
    }

    private static Figure pale() {
        Figure now = Samples.loss(412, Scale.LOG);
        Figure before = Samples.loss(1000, Scale.LOG);
        List<Series> series = new ArrayList<>(now.series());
        before.series().forEach(curve -> series.add(curve.ghost()));
        return now.withSeries(series).withCallouts(List.of(new Callout(412, 0.1337, "best test so far, epoch 412")));
    }

    private static BarFigure bars() {
        return BarFigure.of(
                "Class distribution",
                "class",
                List.of("T-shirt", "Trouser", "Pullover"),
                Axis.of("examples"),
                List.of(
                        BarGroup.of("train", SeriesStyle.BLUE, 10, 20, 30),
                        BarGroup.of("test", SeriesStyle.ORANGE, 3, 5, 2)));
    }

    private static ScatterFigure points() {
        Random random = new Random(1);
        double[] xs = random.doubles(60, -2, 2).toArray();
        double[] ys = random.doubles(60, -2, 2).toArray();
        int[] kinds = new int[xs.length];
        int side = 40;
        double[] cells = new double[side * side];
        double[] margins = new double[cells.length];
        for (int i = 0; i < xs.length; i++) {
            kinds[i] = Math.hypot(xs[i], ys[i]) < 1.2 ? 1 : 0;
        }
        for (int i = 0; i < cells.length; i++) {
            int row = i / side;
            int column = i % side;
            double level = Math.hypot((column + 0.5) / 10 - 2, (row + 0.5) / 10 - 2) - 1.2;
            cells[i] = level < 0 ? 1 : 0;
            margins[i] = Math.min(1, Math.abs(level));
        }
        Range range = new Range(-2, 2);
        Regions regions = new Regions(range, range, side, side, Values.copyOf(cells), Values.copyOf(margins), "50 %");
        return ScatterFigure.of("Points", Axis.of("x₁"), Axis.of("x₂"), xs, ys, kinds, List.of("outer", "inner"))
                .withRegions(regions);
    }

    private static ImagesFigure images() {
        List<ImageTile> tiles = new ArrayList<>();
        for (int k = 0; k < 8; k++) {
            double[] pixels = new double[64];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = Math.cos((i % 8) * (k + 1) / 3.0) * Math.sin((i / 8 + k) / 2.0);
            }
            tiles.add(new ImageTile(Values.copyOf(pixels), 8, 8, "unit " + (k + 1)));
        }
        return ImagesFigure.diverging("Weights", tiles);
    }

    private static MatrixFigure confusion() {
        return MatrixFigure.of(
                "Confusion matrix", "true", "predicted", List.of("zero", "one", "two", "three"), new int[][] {
                    {90, 8, 2, 0}, {0, 105, 0, 1}, {1, 3, 88, 4}, {0, 12, 7, 79}
                });
    }

    private static NetworkFigure network() {
        return new NetworkFigure(
                "Network",
                "803 parameters",
                List.of(
                        new NetworkFigure.Column("Input", 4, "", ""),
                        new NetworkFigure.Column("Hidden 1", 100, "tanh", "4 × 100"),
                        new NetworkFigure.Column("Output", 3, "softmax", "100 × 3")),
                Words.ENGLISH);
    }
}
