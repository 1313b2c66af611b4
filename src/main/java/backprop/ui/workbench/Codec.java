package backprop.ui.workbench;

import backprop.optimizer.InitialVelocity;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.util.Optional;

/** How a setting's value is written in a field and read back. */
interface Codec<T> {
    String format(T value);

    /**
     * What the text stands for.
     *
     * @param name the field's name in the reason
     * @throws RefusedException saying why the text is no value
     */
    T parse(String text, String name, Strings strings) throws RefusedException;

    /** The values that are taken, in words. */
    String range(Strings strings);

    /** Numbers within bounds. */
    record Real(double min, boolean minIncluded, double max, boolean maxIncluded) implements Codec<Double> {
        static Real above(double min) {
            return new Real(min, false, Double.POSITIVE_INFINITY, false);
        }

        static Real atLeast(double min) {
            return new Real(min, true, Double.POSITIVE_INFINITY, false);
        }

        static Real any() {
            return above(Double.NEGATIVE_INFINITY);
        }

        @Override
        public String format(Double value) {
            return Numerals.format(value);
        }

        @Override
        public Double parse(String text, String name, Strings strings) throws RefusedException {
            double value = Typed.number(text, name, strings);
            boolean low = minIncluded ? value < min : value <= min;
            boolean high = maxIncluded ? value > max : value >= max;
            if (low || high) {
                throw new RefusedException(strings.get("refused.range", name, range(strings)));
            }
            return value;
        }

        @Override
        public String range(Strings strings) {
            if (Double.isInfinite(min)) {
                return strings.get("range.any");
            }
            String from = strings.get(minIncluded ? "range.atLeast" : "range.above", Numerals.format(min));
            if (Double.isInfinite(max)) {
                return from;
            }
            String to = strings.get(maxIncluded ? "range.atMost" : "range.below", Numerals.format(max));
            return strings.get("range.and", from, to);
        }
    }

    /** Whole numbers within bounds, both included. */
    record Whole(long min, long max) implements Codec<Long> {
        @Override
        public String format(Long value) {
            return Numerals.format(value);
        }

        @Override
        public Long parse(String text, String name, Strings strings) throws RefusedException {
            long value = Typed.whole(text, name, strings);
            if (value < min || value > max) {
                throw new RefusedException(strings.get("refused.wholeRange", name, range(strings)));
            }
            return value;
        }

        @Override
        public String range(Strings strings) {
            return strings.get("range.fromTo", Numerals.format(min), Numerals.format(max));
        }
    }

    /** A number, or nothing at all: an empty field switches the setting off. */
    record Maybe(Codec<Double> number) implements Codec<Optional<Double>> {
        @Override
        public String format(Optional<Double> value) {
            return value.map(number::format).orElse("");
        }

        @Override
        public Optional<Double> parse(String text, String name, Strings strings) throws RefusedException {
            return text.isBlank() ? Optional.empty() : Optional.of(number.parse(text, name, strings));
        }

        @Override
        public String range(Strings strings) {
            return strings.get("range.orEmpty", number.range(strings));
        }
    }

    /** {@code 0}, a constant such as {@code 0.001}, or a multiple of the start such as {@code 1e-5·w}. */
    record Velocity() implements Codec<InitialVelocity> {
        @Override
        public String format(InitialVelocity value) {
            if (value instanceof InitialVelocity.Constant constant) {
                return Numerals.format(constant.value());
            }
            if (value instanceof InitialVelocity.MultipleOfStart multiple) {
                return Numerals.format(multiple.factor()) + "·w";
            }
            return "0";
        }

        @Override
        public InitialVelocity parse(String text, String name, Strings strings) throws RefusedException {
            String stripped = text.strip();
            try {
                if (stripped.endsWith("w")) {
                    String factor = stripped.substring(0, stripped.length() - 1).replaceAll("\\s*[·*]\\s*$", "");
                    return new InitialVelocity.MultipleOfStart(Typed.number(factor, name, strings));
                }
                double value = Typed.number(stripped, name, strings);
                return value == 0 ? new InitialVelocity.Zero() : new InitialVelocity.Constant(value, true);
            } catch (RefusedException e) {
                throw new RefusedException(strings.get("refused.velocity", name, range(strings)));
            }
        }

        @Override
        public String range(Strings strings) {
            return strings.get("range.velocity");
        }
    }
}
