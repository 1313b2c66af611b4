package backprop.ui.figure;

import backprop.figure.LegendPlace;
import backprop.figure.LengthUnit;
import backprop.figure.PictureSpec;
import java.util.Locale;
import java.util.Optional;

/** A number of a picture's settings that is typed. */
enum PictureField {
    WIDTH {
        @Override
        PictureSpec alone(double value, LengthUnit unit) {
            return spec(roomy(value, unit), unit.ofInches(LARGE), unit, LEAST_DPI, LEAST_FONT, 1);
        }

        @Override
        String text(PictureSpec spec) {
            return length(spec.width(), spec.unit());
        }
    },
    HEIGHT {
        @Override
        PictureSpec alone(double value, LengthUnit unit) {
            return spec(unit.ofInches(LARGE), roomy(value, unit), unit, LEAST_DPI, LEAST_FONT, 1);
        }

        @Override
        String text(PictureSpec spec) {
            return length(spec.height(), spec.unit());
        }
    },
    DPI {
        @Override
        PictureSpec alone(double value, LengthUnit unit) {
            return spec(1, 1, LengthUnit.INCH, (int) value, LEAST_FONT, 1);
        }

        @Override
        String text(PictureSpec spec) {
            return Integer.toString(spec.dpi());
        }
    },
    FONT_SIZE {
        @Override
        PictureSpec alone(double value, LengthUnit unit) {
            return spec(LARGE, LARGE, LengthUnit.INCH, LEAST_DPI, value, 1);
        }

        @Override
        String text(PictureSpec spec) {
            return number(spec.fontSize(), 2);
        }
    },
    LINE_WIDTH {
        @Override
        PictureSpec alone(double value, LengthUnit unit) {
            return spec(1, 1, LengthUnit.INCH, LEAST_DPI, LEAST_FONT, value);
        }

        @Override
        String text(PictureSpec spec) {
            return number(spec.lineWidth(), 2);
        }
    };

    /** In inches: room for the largest letters. */
    private static final double LARGE = 39;

    private static final int LEAST_DPI = 72;
    private static final double LEAST_FONT = 4;

    /**
     * A picture of this number among others that cannot be the reason if there is none.
     *
     * @param unit of a length
     * @throws IllegalArgumentException if the number is out of its range; the message says so
     */
    abstract PictureSpec alone(double value, LengthUnit unit);

    /** As it stands in its field. */
    abstract String text(PictureSpec spec);

    /** A length above 0 that leaves the letters room, since whether it does is no matter of its range. */
    private static double roomy(double value, LengthUnit unit) {
        return value > 0 ? Math.max(value, unit.ofInches(1)) : value;
    }

    private static PictureSpec spec(double width, double height, LengthUnit unit, int dpi, double font, double line) {
        return new PictureSpec(
                Optional.empty(), "", width, height, unit, dpi, font, line, LegendPlace.NONE, false, false);
    }

    /** A length as it stands in its field. */
    static String length(double value, LengthUnit unit) {
        return number(
                value,
                switch (unit) {
                    case MM, PX -> 1;
                    case CM -> 2;
                    case INCH -> 3;
                });
    }

    private static String number(double value, int digits) {
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }
}
