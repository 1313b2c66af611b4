package backprop.experiment.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Choices by chance, the same ones for the same seed. */
final class Chance {
    private static final List<String> TEXTS = List.of(
            "", "Digits, H = 100", "two\nlines", "“quoted” \"twice\" \\ /", "μ ≤ η · 10⁻⁵ — 😀", "\u0001\u2028\t");
    private static final double[] NUMBERS = {0, -0.0, 1, -1, 0.1, 1e-5, 1e-300, Double.MIN_VALUE, 4.9e17, 1e300, 1 / 3.0
    };

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    boolean yes() {
        return random.nextBoolean();
    }

    /** Both bounds included. */
    int whole(int min, int max) {
        return max < min ? min : min + random.nextInt(max - min + 1);
    }

    double number() {
        return yes() ? random.nextGaussian() : NUMBERS[random.nextInt(NUMBERS.length)];
    }

    double notNegative() {
        return Math.abs(number());
    }

    double positive() {
        return Math.max(Double.MIN_VALUE, notNegative());
    }

    /** At least 0, below 1. */
    double share() {
        return yes() ? random.nextDouble() : random.nextInt(10) / 10.0;
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    <E extends Enum<E>> E of(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }

    @SafeVarargs
    final <T> T of(Supplier<? extends T>... choices) {
        return choices[random.nextInt(choices.length)].get();
    }

    <T> Optional<T> maybe(Supplier<T> value) {
        return yes() ? Optional.of(value.get()) : Optional.empty();
    }

    OptionalDouble maybeNumber(DoubleSupplier value) {
        return yes() ? OptionalDouble.of(value.getAsDouble()) : OptionalDouble.empty();
    }

    <T> List<T> list(int size, Supplier<T> element) {
        return Stream.generate(element).limit(size).toList();
    }

    /** Some of them, in any order. */
    <T> List<T> some(List<T> of) {
        List<T> shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(of.size() + 1));
    }
}
