package backprop.figure;

import java.util.HashMap;
import java.util.Map;

/**
 * Greys instead of colours. Those of series and classes become lightnesses far enough apart to be told from one
 * another, neighbours in the order the farthest; any other colour keeps its luminance.
 */
final class Greys {
    /** L* of CIE 1976 for the ten colours of series and classes. */
    private static final double[] LIGHTNESS = {8, 62, 36, 74, 22, 50, 68, 15, 43, 56};

    /** Letters that are lighter cannot be read on white. */
    private static final double LIGHTEST_TEXT = 46;

    private final Map<Integer, Double> assigned = new HashMap<>();

    Greys() {
        for (int i = 0; i < LIGHTNESS.length; i++) {
            assigned.put(rgb(PointStyle.ofIndex(i).colour(Theme.LIGHT)), LIGHTNESS[i]);
        }
    }

    /** The grey for a line or a filling. */
    Rgba of(Rgba colour) {
        return grey(lightness(colour), colour.alpha());
    }

    /** The grey for letters. */
    Rgba ofText(Rgba colour) {
        return grey(Math.min(LIGHTEST_TEXT, lightness(colour)), colour.alpha());
    }

    private double lightness(Rgba colour) {
        Double own = assigned.get(rgb(colour));
        if (own != null) {
            return own;
        }
        double luminance =
                0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
        return luminance > 216.0 / 24389 ? 116 * Math.cbrt(luminance) - 16 : luminance * 24389 / 27;
    }

    private static Rgba grey(double lightness, double alpha) {
        double luminance = lightness > 8 ? Math.pow((lightness + 16) / 116, 3) : lightness * 27 / 24389;
        double part = luminance <= 0.0031308 ? 12.92 * luminance : 1.055 * Math.pow(luminance, 1 / 2.4) - 0.055;
        int level = (int) Math.round(255 * Math.max(0, Math.min(1, part)));
        return new Rgba(level, level, level, alpha);
    }

    /** Of sRGB, IEC 61966-2-1. */
    private static double linear(int level) {
        double part = level / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int rgb(Rgba colour) {
        return (colour.red() << 16) | (colour.green() << 8) | colour.blue();
    }
}
