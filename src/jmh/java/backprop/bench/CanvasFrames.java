package backprop.bench;

import backprop.figure.Axis;
import backprop.figure.Figure;
import backprop.figure.Scale;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.figure.Theme;
import backprop.figure.ValuesMemory;
import backprop.ui.common.FigureCanvas;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * Milliseconds a frame of two charts, six curves each, that grow to 187,600 points: what JavaFX's thread spends on the layout and on
 * recording what is painted, and how far apart the frames are, with everything painted. Run with {@code -Dprism.order=sw
 * -Djavafx.animation.fullspeed=true}.
 */
public final class CanvasFrames extends Application {
    private static final int CURVES = 6;
    private static final int POINTS = 187_600;
    private static final int FRAMES = 400;

    /** Frames that are not counted, in which the code is compiled. */
    private static final int WARM_UP = 200;

    private final double[] x = IntStream.rangeClosed(1, POINTS).asDoubleStream().toArray();
    private final double[][] ys = new double[CURVES][POINTS];
    private final double[] work = new double[FRAMES];
    private final double[] apart = new double[FRAMES];
    private int frame = -WARM_UP;
    private long last = System.nanoTime();

    private record Shown(ValuesMemory memory, ObjectProperty<Figure> figure) {}

    private Figure figure(ValuesMemory memory, int size, Scale scale) {
        memory.begin();
        List<Series> curves = IntStream.range(0, CURVES)
                .mapToObj(k -> new Series(
                        "curve " + k, memory.adopt(x, size), memory.adopt(ys[k], size), SeriesStyle.ofIndex(k), false))
                .toList();
        return Figure.of("Loss", Axis.counting("batch", POINTS), Axis.of("").withScale(scale))
                .withSeries(curves);
    }

    @Override
    public void start(Stage stage) {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < CURVES; k++) {
            for (int i = 0; i < POINTS; i++) {
                ys[k][i] = (k + 1) * Math.exp(-3.0 * i / POINTS) * (0.2 + random.nextDouble());
            }
        }
        VBox charts = new VBox();
        List<Shown> all = Arrays.stream(Scale.values())
                .map(scale ->
                        new Shown(new ValuesMemory(), new SimpleObjectProperty<>(figure(new ValuesMemory(), 1, scale))))
                .toList();
        for (Shown shown : all) {
            FigureCanvas canvas = new FigureCanvas(
                    shown.figure(),
                    new SimpleObjectProperty<>(Theme.LIGHT),
                    new SimpleObjectProperty<>(OptionalDouble.of(POINTS / 4.0)));
            canvas.setPrefSize(820, 420);
            charts.getChildren().add(canvas);
        }
        stage.setScene(new Scene(charts));
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                long begun = System.nanoTime();
                int size = POINTS - FRAMES + Math.max(0, frame);
                for (Shown shown : all) {
                    Scale scale = shown.figure().get().y().scale();
                    shown.figure().set(figure(shown.memory(), size, scale));
                }
                charts.applyCss();
                charts.layout();
                long done = System.nanoTime();
                if (frame >= 0) {
                    work[frame] = (done - begun) / 1e6;
                    apart[frame] = (begun - last) / 1e6;
                }
                last = begun;
                if (++frame == FRAMES) {
                    say("layout and recording, both charts", work);
                    say("between frames, all painted", apart);
                    stop();
                    Platform.exit();
                }
            }
        }.start();
    }

    private static void say(String what, double[] times) {
        Arrays.sort(times);
        System.out.printf(
                "%s: least %.1f ms, median %.1f ms, 95 %% %.1f ms%n",
                what, times[0], times[times.length / 2], times[times.length * 95 / 100]);
    }

    /** Opens a window for some seconds. */
    public static void main(String[] args) {
        launch(args);
    }
}
