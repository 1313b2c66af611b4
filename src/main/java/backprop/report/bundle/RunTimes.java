package backprop.report.bundle;

import backprop.figure.BarFigure;
import backprop.report.TimeFigure;
import backprop.text.Strings;
import java.util.List;

/**
 * How long runs took.
 *
 * @param runs at least one; of several each has a name
 */
record RunTimes(List<ReportedCourse> runs) {

    /** Whether they did as many epochs, so that their times can be compared. */
    boolean isEven() {
        return runs.stream().mapToInt(run -> run.of().epochsDone()).distinct().count() == 1;
    }

    /** A bar each; with its epochs where they are not as many. */
    BarFigure figure() {
        Strings strings = Strings.of("report");
        return TimeFigure.of(
                runs.stream().map(run -> name(run, strings)).toList(),
                runs.stream().mapToDouble(run -> run.of().seconds()).toArray(),
                runs.stream()
                        .mapToDouble(run -> run.of().facts().startupSeconds())
                        .toArray());
    }

    private String name(ReportedCourse run, Strings strings) {
        String name = run.name().isEmpty() ? run.engine(strings) : run.name();
        return isEven() ? name : strings.get("times.of", name, run.of().epochsDone());
    }
}
