package backprop.figure;

/** Which colour a number has in an image. */
public enum ColourScale {
    /** Orange below, near-white in the middle, blue above; the same on every surface: weights. */
    DIVERGING {
        @Override
        Rgba colour(double part, Theme theme) {
            double strength = Math.pow(Math.abs(2 * part - 1), 0.8);
            return mix(MIDDLE, part < 0.5 ? LOW : HIGH, strength);
        }
    },
    /** From the background to the text's colour: pixels of ink. */
    GREY {
        @Override
        Rgba colour(double part, Theme theme) {
            return mix(theme.background(), theme.text(), part);
        }
    };

    private static final Rgba LOW = Rgba.of(0xc14a00);
    private static final Rgba MIDDLE = Rgba.of(0xf7f7f5);
    private static final Rgba HIGH = Rgba.of(0x005f9e);

    /** The opaque colour at a part of the scale, 0 at its lower and 1 at its upper end. */
    abstract Rgba colour(double part, Theme theme);

    /** The colour of a value of a range, as {@link Raster} has it; that of the nearer end outside, clear for NaN. */
    final int argb(double value, Range range, Theme theme) {
        if (Double.isNaN(value)) {
            return 0;
        }
        double part = (value - range.from()) / range.span();
        return argb(colour(Math.max(0, Math.min(1, part)), theme));
    }

    static int argb(Rgba colour) {
        int alpha = (int) Math.round(255 * colour.alpha());
        return alpha << 24 | colour.red() << 16 | colour.green() << 8 | colour.blue();
    }

    /** The opaque colour on the way from one to another. */
    static Rgba mix(Rgba from, Rgba to, double part) {
        return new Rgba(
                between(from.red(), to.red(), part),
                between(from.green(), to.green(), part),
                between(from.blue(), to.blue(), part),
                1);
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + part * (to - from));
    }
}
