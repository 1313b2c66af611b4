package backprop.report.bundle;

import backprop.figure.Chart;
import backprop.figure.PicturePreset;
import backprop.figure.Provenance;
import backprop.figure.json.SavedFigure;
import backprop.figure.json.SavedFigureFile;
import backprop.report.ChartKind;
import backprop.report.ChartMode;
import backprop.report.RunCharts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a run's curves, each as a picture, as numbers, and as a figure to be changed later: {@code loss.png}, {@code loss.csv} … */
public final class RunPictures {
    private static final List<String> ENDINGS = List.of("png", "csv", SavedFigureFile.ENDING);

    private RunPictures() {}

    /**
     * Writes them into a folder that is there.
     *
     * @return the files in the order of their writing
     * @throws IOException naming the file, the cause and what to try
     */
    public static List<Path> write(Path folder, ReportedRun run) throws IOException {
        Provenance provenance = RunProvenance.of(run);
        List<Path> files = new ArrayList<>();
        for (ChartKind kind : RunCharts.kinds(run.curves())) {
            RunFigure figure = kind == ChartKind.LOSS ? RunFigure.LOSS : RunFigure.ACCURACY;
            Chart chart = figure.described(List.of(run), ChartMode.plain(true), Optional.empty());
            SavedFigure saved = new SavedFigure(chart, PicturePreset.FULL_PAGE.spec(), provenance);
            for (String ending : ENDINGS) {
                Path file = folder.resolve(kind.name().toLowerCase(Locale.ROOT) + "." + ending);
                saved.write(file);
                files.add(file);
            }
        }
        return files;
    }
}
