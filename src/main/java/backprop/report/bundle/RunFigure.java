package backprop.report.bundle;

import backprop.data.Dataset;
import backprop.data.ImageShape;
import backprop.data.Part;
import backprop.data.Parts;
import backprop.data.Targets;
import backprop.figure.Chart;
import backprop.metrics.ConfusionMatrix;
import backprop.metrics.Predictions;
import backprop.report.ChartKind;
import backprop.report.ChartMode;
import backprop.report.ConfusionFigure;
import backprop.report.DistributionFigure;
import backprop.report.ImageFigures;
import backprop.report.NetworkDrawing;
import backprop.report.RegionsFigure;
import backprop.text.Strings;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The figures that can be drawn of runs. */
public enum RunFigure {
    LOSS {
        @Override
        Chart draw(List<? extends DrawnRun> runs, ChartMode mode, Optional<Part> part) {
            return new CurveFigures(courses(runs), mode, part).of(ChartKind.LOSS);
        }
    },
    /** R² where numbers are predicted. */
    ACCURACY {
        @Override
        Chart draw(List<? extends DrawnRun> runs, ChartMode mode, Optional<Part> part) {
            return new CurveFigures(courses(runs), mode, part).ofQuality();
        }
    },
    /** 1 − accuracy. */
    ERROR {
        @Override
        Chart draw(List<? extends DrawnRun> runs, ChartMode mode, Optional<Part> part) {
            runs.forEach(run -> run.course().requireClasses());
            return new CurveFigures(courses(runs), mode, part).ofError();
        }
    },
    /** How many examples each class has. */
    CLASSES {
        @Override
        Chart draw(List<? extends DrawnRun> runs, ChartMode mode, Optional<Part> part) {
            ReportedRun run = runs.get(0).whole();
            run.course().requireClasses();
            Parts parts = run.experiment().parts();
            part.ifPresent(run::part);
            Map<Part, int[]> counts = new EnumMap<>(Part.class);
            for (Part of : Part.values()) {
                parts.part(of)
                        .filter(data -> part.isEmpty() || part.get() == of)
                        .ifPresent(data -> counts.put(of, counts(data.targets())));
            }
            return DistributionFigure.of(parts.train().classNames(), counts);
        }
    },
    /** How long each run took. */
    TIMES {
        @Override
        Chart draw(List<? extends DrawnRun> runs, ChartMode mode, Optional<Part> part) {
            return new RunTimes(courses(runs)).figure();
        }
    },
    /** The layers with their units. */
    NETWORK {
        @Override
        Chart draw(List<? extends DrawnRun> runs, ChartMode mode, Optional<Part> part) {
            return NetworkDrawing.of(runs.get(0).course().spec());
        }
    },
    /** How often each class was taken for each. */
    CONFUSION {
        @Override
        Chart draw(List<? extends DrawnRun> runs, ChartMode mode, Optional<Part> part) {
            ReportedRun run = runs.get(0).whole();
            run.course().requireClasses();
            Part shown = shown(run, part);
            Predictions said = run.predictions(shown);
            return ConfusionFigure.of(
                            ConfusionMatrix.of(said),
                            run.experiment().parts().train().classNames())
                    .withSubtitle(wrong(shown, said));
        }
    },
    /** The surest mistakes as images. */
    MISTAKES {
        @Override
        Chart draw(List<? extends DrawnRun> runs, ChartMode mode, Optional<Part> part) {
            ReportedRun run = runs.get(0).whole();
            run.course().requireClasses();
            Part shown = shown(run, part);
            Dataset data = run.part(shown);
            shape(data);
            Predictions said = run.predictions(shown);
            return new ImageFigures().mistakes(data, said.misclassified()).withSubtitle(wrong(shown, said));
        }
    },
    /** The first layer's weights as images. */
    WEIGHTS {
        @Override
        Chart draw(List<? extends DrawnRun> runs, ChartMode mode, Optional<Part> part) {
            ReportedRun run = runs.get(0).whole();
            return new ImageFigures()
                    .weights(run.requireNetwork().parameters().get(0).value(), shape(run.judged()));
        }
    },
    /** What a network of two inputs decides over the plane. */
    REGIONS {
        @Override
        Chart draw(List<? extends DrawnRun> runs, ChartMode mode, Optional<Part> part) {
            ReportedRun run = runs.get(0).whole();
            Part shown = shown(run, part);
            return RegionsFigure.of(run.experiment(), run.requireNetwork(), shown);
        }
    };

    /**
     * The figure of runs: several in one chart where it is one of curves, as mean and standard deviation if they differ by their
     * seeds alone.
     *
     * @param runs at least one; of several, which are compared, each has a name
     * @param part the one that is compared or drawn; empty for the usual: of classes all parts; of runs side by side the one that the
     *     first is judged by, with a point a batch the training part; else the one that the run is judged by
     * @throws IllegalArgumentException if the runs have no such figure
     */
    public Chart of(List<? extends DrawnRun> runs, ChartMode mode, Optional<Part> part) {
        requireThatItCanBe(runs.size(), mode, part);
        return draw(runs, mode, part);
    }

    /**
     * That such a figure can be asked for, whatever the runs are.
     *
     * @param runs how many
     * @throws IllegalArgumentException if it cannot; the message says what to try
     */
    public void requireThatItCanBe(int runs, ChartMode mode, Optional<Part> part) {
        boolean curves = this == LOSS || this == ACCURACY || this == ERROR;
        boolean ofNoPart = this == TIMES || this == NETWORK || this == WEIGHTS;
        if (!curves && !mode.equals(ChartMode.plain(true))) {
            throw refused("figure.noCurves");
        }
        if (!curves && this != TIMES && runs != 1) {
            throw refused("figure.one");
        }
        if (part.isPresent() && ofNoPart) {
            throw refused("figure.ofNoPart");
        }
        if (part.isPresent() && curves && runs == 1) {
            throw refused("figure.allParts");
        }
    }

    private static IllegalArgumentException refused(String key) {
        return new IllegalArgumentException(Strings.of("report").get(key));
    }

    /** The same with a subtitle that says which runs it is of. */
    public Chart described(List<? extends DrawnRun> runs, ChartMode mode, Optional<Part> part) {
        Chart chart = of(runs, mode, part);
        String described = RunDescription.of(runs);
        String own = chart.subtitle();
        return described.isEmpty()
                ? chart
                : chart.withSubtitle(
                        own.isEmpty() ? described : Strings.of("report").get("describe.subtitle", own, described));
    }

    /** The figure of one run, an epoch a point. */
    public Chart of(ReportedRun run) {
        return of(List.of(run), ChartMode.plain(true), Optional.empty());
    }

    /** Whether it is drawn of more than the course of runs: of their data, or of what their networks say of them. */
    public boolean needsData() {
        return switch (this) {
            case LOSS, ACCURACY, ERROR, TIMES, NETWORK -> false;
            case CLASSES, CONFUSION, MISTAKES, WEIGHTS, REGIONS -> true;
        };
    }

    /** Whether a run has it. */
    boolean suits(ReportedRun run) {
        boolean classes = run.predictions().ofClasses();
        return switch (this) {
            case LOSS, ACCURACY, TIMES, NETWORK -> true;
            case ERROR, CLASSES, CONFUSION -> classes;
            case MISTAKES -> classes && run.judged().image().isPresent();
            case WEIGHTS -> run.judged().image().isPresent() && run.network().isPresent();
            case REGIONS ->
                classes && run.judged().inputs() == 2 && run.network().isPresent();
        };
    }

    abstract Chart draw(List<? extends DrawnRun> runs, ChartMode mode, Optional<Part> part);

    private static List<ReportedCourse> courses(List<? extends DrawnRun> runs) {
        return runs.stream().map(DrawnRun::course).toList();
    }

    /** The part that is asked for, else the judged one. */
    private static Part shown(ReportedRun run, Optional<Part> part) {
        part.ifPresent(run::part);
        return part.orElse(run.experiment().parts().judged());
    }

    /** “test, wrong: 18 of 360”. */
    private static String wrong(Part part, Predictions said) {
        return Strings.of("report")
                .get(
                        "figure.wrong",
                        part.name().toLowerCase(Locale.ROOT),
                        said.misclassified().size(),
                        said.size());
    }

    private static ImageShape shape(Dataset data) {
        return data.image().orElseThrow(() -> refused("figure.noImages"));
    }

    private static int[] counts(Targets targets) {
        Targets.Classes classes = (Targets.Classes) targets;
        return classes.counts(IntStream.range(0, classes.size()).toArray());
    }
}
