package backprop.bench;

import backprop.figure.Axis;
import backprop.figure.Drawing;
import backprop.figure.Figure;
import backprop.figure.FigureLayout;
import backprop.figure.LayoutOptions;
import backprop.figure.Scale;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.figure.Theme;
import backprop.figure.ValuesMemory;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Milliseconds a frame of six long, noisy curves: description and layout, without the painting. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ChartBenchmark {
    private static final int CURVES = 6;

    /** 187,600 batches are document 2's 200 epochs. */
    @Param({"100000", "187600"})
    private int points;

    @Param
    private Scale scale;

    private final ValuesMemory memory = new ValuesMemory();
    private double[] x;
    private double[][] ys;

    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(1);
        x = IntStream.rangeClosed(1, points).asDoubleStream().toArray();
        ys = new double[CURVES][points];
        for (int k = 0; k < CURVES; k++) {
            for (int i = 0; i < points; i++) {
                ys[k][i] = (k + 1) * Math.exp(-3.0 * i / points) * (0.2 + random.nextDouble());
            }
        }
    }

    private Drawing frame(ValuesMemory columns) {
        columns.begin();
        List<Series> curves = IntStream.range(0, CURVES)
                .mapToObj(k -> new Series(
                        "curve " + k,
                        columns.adopt(x, points),
                        columns.adopt(ys[k], points),
                        SeriesStyle.ofIndex(k),
                        false))
                .toList();
        Figure figure = Figure.of(
                        "Loss", Axis.counting("batch", points), Axis.of("").withScale(scale))
                .withSeries(curves);
        LayoutOptions options = LayoutOptions.SCREEN.withCrosshair(points / 3.0);
        return FigureLayout.layout(figure, 820, 420, Theme.LIGHT, options);
    }

    /** What every frame but the first costs. */
    @Benchmark
    public Drawing known() {
        return frame(memory);
    }

    /** What the first costs. */
    @Benchmark
    public Drawing unknown() {
        return frame(new ValuesMemory());
    }
}
