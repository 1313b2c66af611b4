package backprop.report.bundle;

import backprop.data.Part;
import backprop.data.Parts;
import backprop.data.Targets;
import backprop.figure.Chart;
import backprop.report.ChartFigures;
import backprop.report.ChartKind;
import backprop.report.DistributionFigure;
import backprop.report.RunCharts;
import backprop.text.Strings;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The figures that can be drawn of a saved run. */
public enum RunFigure {
    LOSS {
        @Override
        Chart draw(ReportedRun run, boolean log) {
            ChartFigures figures = new ChartFigures();
            return figures.figure(ChartKind.LOSS, List.of(run.curves()), List.of(), log)
                    .withSubtitle(figures.lossSubtitle(run.experiment().spec().loss()));
        }
    },
    /** R² where numbers are predicted. */
    ACCURACY {
        @Override
        Chart draw(ReportedRun run, boolean log) {
            ChartKind kind = RunCharts.kinds(run.curves()).get(1);
            return new ChartFigures().figure(kind, List.of(run.curves()), List.of(), log);
        }
    },
    /** How many examples each class has. */
    CLASSES {
        @Override
        Chart draw(ReportedRun run, boolean log) {
            requireClasses(run);
            Parts parts = run.experiment().parts();
            Map<Part, int[]> counts = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                parts.part(part).ifPresent(data -> counts.put(part, counts(data.targets())));
            }
            return DistributionFigure.of(parts.train().classNames(), counts);
        }
    };

    /**
     * The figure of a run.
     *
     * @param log whether the loss has a logarithmic axis
     * @throws IllegalArgumentException if the run has no such figure
     */
    public Chart of(ReportedRun run, boolean log) {
        return draw(run, log);
    }

    abstract Chart draw(ReportedRun run, boolean log);

    private static void requireClasses(ReportedRun run) {
        if (!run.predictions().ofClasses()) {
            throw new IllegalArgumentException(Strings.of("report").get("figure.numbers"));
        }
    }

    private static int[] counts(Targets targets) {
        Targets.Classes classes = (Targets.Classes) targets;
        return classes.counts(IntStream.range(0, classes.size()).toArray());
    }
}
