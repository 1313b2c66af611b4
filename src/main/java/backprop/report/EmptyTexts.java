package backprop.report;

import backprop.figure.Figure;
import backprop.figure.NumberKind;
import backprop.figure.Scale;
import backprop.figure.Series;
import backprop.figure.Values;
import backprop.text.Strings;
import backprop.training.StopReason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Why a chart that has results shows none of them. */
final class EmptyTexts {
    private EmptyTexts() {}

    /** The figure, saying in its middle why nothing is there if none of its points can be seen. */
    static Figure explained(Figure figure, List<RunCurves> runs, Strings strings) {
        OptionalDouble first = figure.series().stream()
                .filter(curve -> curve.size() > 0)
                .mapToDouble(curve -> curve.x().get(0))
                .min();
        Scale scale = figure.y().scale();
        if (first.isEmpty() || figure.series().stream().anyMatch(curve -> shows(scale, curve))) {
            return figure;
        }
        String place =
                strings.get("position", figure.x().label(), NumberKind.INTEGER.label(Math.ceil(first.getAsDouble())));
        boolean diverged = runs.stream().anyMatch(run -> run.stop().equals(Optional.of(StopReason.DIVERGED)));
        boolean numbers = figure.series().stream().anyMatch(curve -> shows(Scale.LINEAR, curve));
        String why = strings.get(numbers ? "emptyLog" : diverged ? "emptyDiverged" : "emptyNaN", place);
        return figure.withWords(figure.words().withEmpty(why));
    }

    private static boolean shows(Scale scale, Series curve) {
        Values y = curve.y();
        for (int i = 0; i < y.size(); i++) {
            if (scale.shows(y.get(i))) {
                return true;
            }
        }
        return false;
    }
}
