package backprop.report;

import backprop.data.Part;
import backprop.figure.CsvWriter;
import backprop.figure.Figure;
import backprop.figure.PngWriter;
import backprop.metrics.Metric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes a run's charts and their data: {@code loss.png}, {@code loss.csv} and so on. */
public final class RunCharts {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int SCALE = 2;

    private RunCharts() {}

    /** Loss and accuracy, or R² where numbers are predicted. */
    public static List<ChartKind> kinds(RunCurves curves) {
        boolean values =
                curves.history().columns().column(Part.TRAIN, Metric.R2).isPresent();
        return Arrays.stream(ChartKind.values())
                .filter(kind -> kind != (values ? ChartKind.ACCURACY : ChartKind.R2))
                .toList();
    }

    /**
     * Writes the charts into a folder that is there.
     *
     * @param name of the experiment, for the images' metadata
     * @param subtitle makes a chart's subtitle of its usual one
     * @return the files in the order of their writing
     * @throws IOException naming the file, the cause and what to try
     */
    public static List<Path> write(Path folder, RunCurves curves, String name, UnaryOperator<String> subtitle)
            throws IOException {
        List<Path> files = new ArrayList<>();
        for (ChartKind kind : kinds(curves)) {
            Figure bare = new ChartFigures().figure(kind, curves, null, kind == ChartKind.LOSS);
            Figure figure = bare.withSubtitle(subtitle.apply(bare.subtitle()));
            String file = kind.name().toLowerCase(Locale.ROOT);
            Path image = folder.resolve(file + ".png");
            Map<String, String> metadata = Map.of("Title", figure.title(), "Description", name);
            PngWriter.of(WIDTH, HEIGHT, SCALE).write(figure, metadata, image);
            files.add(image);
            Path data = folder.resolve(file + ".csv");
            CsvWriter.write(figure, data);
            files.add(data);
        }
        return files;
    }
}
