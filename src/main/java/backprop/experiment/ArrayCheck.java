package backprop.experiment;

import backprop.network.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the gradient of one parameter array compares with finite differences.
 *
 * @param name {@code W1}, {@code b1}, {@code W2} …
 * @param elements of the array
 * @param compared elements that were compared
 * @param atKinks of them, those without a derivative to compare with
 * @param notFinite of them, those whose gradient or loss is NaN or infinite
 * @param wrong of them, those that deviate
 * @param worst the one that deviates most: if any is wrong, of the wrong ones; empty if there was nothing to compare with
 * @param autograd what a third gradient says, if one was asked for
 */
public record ArrayCheck(
        String name,
        int elements,
        int compared,
        int atKinks,
        int notFinite,
        int wrong,
        Optional<Deviating> worst,
        Optional<AutogradCheck> autograd) {

    /** What is said of an array. */
    public enum Verdict {
        RIGHT,
        WRONG,
        /** The loss or the gradient is NaN or infinite. */
        NOT_FINITE,
        /** Every element that was looked at is at a kink. */
        UNKNOWN
    }

    /**
     * An element and its two gradients.
     *
     * @param relative |analytic − differences| ÷ the larger of both; for tiny ones ÷ a thousandth of the array's largest gradient
     */
    public record Deviating(int row, int col, double analytic, double differences, double relative) {}

    public Verdict verdict() {
        if (wrong > 0) {
            return Verdict.WRONG;
        }
        if (notFinite > 0) {
            return Verdict.NOT_FINITE;
        }
        return atKinks == compared ? Verdict.UNKNOWN : Verdict.RIGHT;
    }

    ArrayCheck with(AutogradCheck third) {
        return new ArrayCheck(name, elements, compared, atKinks, notFinite, wrong, worst, Optional.of(third));
    }

    /** The number of the dense layer that it belongs to, from 1. */
    public int layer() {
        return Integer.parseInt(name.substring(1));
    }

    /** Counts outcomes, element by element. */
    static final class Tally {
        /** Smaller gradients than this part of the array's largest deviate by rounding alone. */
        private static final double SMALL = 1e-3;

        private static final double SMALLEST = 1e-6;

        private record At(int index, Differences.Outcome outcome) {}

        private final Parameter parameter;
        private final double floor;
        private final List<At> outcomes = new ArrayList<>();

        /** @param here the loss */
        Tally(Parameter parameter, double here) {
            this.parameter = parameter;
            double largest = 0;
            for (double g : parameter.gradient().toArray()) {
                largest = Math.max(largest, Math.abs(g));
            }
            floor = Math.max(SMALL * largest, SMALLEST * Math.max(1, Math.abs(here)));
        }

        void add(int index, Differences.Outcome outcome) {
            outcomes.add(new At(index, outcome));
        }

        ArrayCheck result() {
            int wrong = count(Differences.Kind.WRONG);
            Differences.Kind worth = wrong > 0 ? Differences.Kind.WRONG : Differences.Kind.RIGHT;
            Optional<Deviating> worst = outcomes.stream()
                    .filter(at -> at.outcome().kind() == worth)
                    .map(this::deviating)
                    .max(Comparator.comparingDouble(Deviating::relative));
            return new ArrayCheck(
                    parameter.name(),
                    parameter.value().size(),
                    outcomes.size(),
                    count(Differences.Kind.AT_KINK),
                    count(Differences.Kind.NOT_FINITE),
                    wrong,
                    worst,
                    Optional.empty());
        }

        private int count(Differences.Kind kind) {
            return (int)
                    outcomes.stream().filter(at -> at.outcome().kind() == kind).count();
        }

        private Deviating deviating(At at) {
            Differences.Outcome o = at.outcome();
            int cols = parameter.value().cols();
            return new Deviating(
                    at.index() / cols,
                    at.index() % cols,
                    o.analytic(),
                    o.difference(),
                    relative(o.analytic(), o.difference()));
        }

        /** |a − b| ÷ the larger of both, or a thousandth of the array's largest gradient if that is more; NaN of NaN. */
        double relative(double a, double b) {
            return Math.abs(a - b) / Math.max(floor, Math.max(Math.abs(a), Math.abs(b)));
        }
    }
}
