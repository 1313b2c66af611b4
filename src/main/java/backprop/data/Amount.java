package backprop.data;

import java.util.Locale;

/** How many of a set's examples. */
public sealed interface Amount {
    static Amount rest() {
        return new Rest();
    }

    static Amount none() {
        return new Count(0);
    }

    static Amount fraction(double of) {
        return new Fraction(of);
    }

    static Amount count(int n) {
        return new Count(n);
    }

    /** Whether it is none at all. */
    default boolean isNone() {
        return false;
    }

    /** All that the other amounts leave. */
    record Rest() implements Amount {}

    /** So many. */
    record Count(int n) implements Amount {
        public Count {
            if (n < 0) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "A part has 0 or more examples, not %,d.", n));
            }
        }

        @Override
        public boolean isNone() {
            return n == 0;
        }
    }

    /** That share of them, 0..1, rounded up to whole examples. */
    record Fraction(double of) implements Amount {
        public Fraction {
            if (!(of >= 0 && of <= 1)) {
                throw new IllegalArgumentException("A part's share is a number from 0 to 1, not " + of + ".");
            }
        }

        @Override
        public boolean isNone() {
            return of == 0;
        }
    }
}
