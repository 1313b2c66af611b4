package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A departure from the textbook that an experiment has.
 *
 * @param number on the screen: its place, from 1, among those that the experiment can have
 */
record Departure(int number, Deviation deviation) {

    /** All of these, numbered. */
    static List<Departure> numbered(List<Deviation> deviations) {
        return IntStream.range(0, deviations.size())
                .mapToObj(i -> new Departure(i + 1, deviations.get(i)))
                .toList();
    }

    /** Those of these departures that the experiment has, in the order of their numbers. */
    static List<Departure> in(ExperimentSpec spec, Collection<Deviation> candidates) {
        List<Deviation> offered = Deviation.offered(spec);
        return Deviation.of(spec).stream()
                .filter(candidates::contains)
                .map(deviation -> new Departure(offered.indexOf(deviation) + 1, deviation))
                .toList();
    }
}
