package backprop.data;

import java.util.List;
import java.util.stream.Stream;

/** How a set's examples are divided into parts, as data. */
public sealed interface SplitSpec {

    /** All examples train, in their own order. */
    record None() implements SplitSpec {}

    /**
     * All examples are put together and divided by chance.
     *
     * @param stratified whether each class has the same share in every part
     */
    record Random(Amount train, Amount validation, Amount test, boolean stratified) implements SplitSpec {
        public Random {
            requireSense(List.of(train, validation, test), "all examples");
            requireTraining(train);
        }

        /** A stratified test part of that share; all others train. */
        public static Random stratifiedTest(double share) {
            return new Random(Amount.rest(), Amount.none(), Amount.fraction(share), true);
        }
    }

    /**
     * The set's own two parts, each sampled without replacement. A part that is taken whole keeps its order.
     *
     * @param validationFrom {@link Part#TRAIN} or {@link Part#TEST}: which of the set's parts validation examples are taken from
     * @param stratified whether each class has the same share in a sample as in the set's part
     */
    record Own(Amount train, Amount validation, Part validationFrom, Amount test, boolean stratified)
            implements SplitSpec {
        /** Sampled without a look at classes. */
        public Own(Amount train, Amount validation, Part validationFrom, Amount test) {
            this(train, validation, validationFrom, test, false);
        }

        public Own {
            requireTraining(train);
            if (validationFrom == Part.VALIDATION) {
                throw new IllegalArgumentException("Validation examples come from the set's training or test part.");
            }
            if (validationFrom == Part.TRAIN) {
                requireSense(List.of(train, validation), "the set's training part");
            } else {
                requireSense(List.of(validation, test), "the set's test part");
            }
        }
    }

    private static void requireTraining(Amount train) {
        if (train.isNone()) {
            throw new IllegalArgumentException("The training part needs at least one example.");
        }
    }

    private static void requireSense(List<Amount> amounts, String of) {
        Stream<Amount> rests = amounts.stream().filter(Amount.Rest.class::isInstance);
        if (rests.count() > 1) {
            throw new IllegalArgumentException("Only one part can be the rest of " + of + ".");
        }
        double share = amounts.stream()
                .mapToDouble(amount -> amount instanceof Amount.Fraction fraction ? fraction.of() : 0)
                .sum();
        if (share > 1 + 1e-9) {
            throw new IllegalArgumentException(
                    "The parts' shares of %s add up to %s, more than 1.".formatted(of, share));
        }
    }
}
