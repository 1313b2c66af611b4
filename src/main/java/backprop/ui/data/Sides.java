package backprop.ui.data;

import backprop.pictures.PictureOptions;
import java.util.Optional;

/** Sides of images as they are typed. */
final class Sides {
    private static final int LONGEST_TEXT = 6;

    private Sides() {}

    /** A whole number of pixels, 1 to 1024, or nothing. */
    static Optional<Integer> read(String text) {
        String digits = text.strip();
        if (!digits.matches("[0-9]+") || digits.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        int side = Integer.parseInt(digits);
        return side >= 1 && side <= PictureOptions.MAX_SIDE ? Optional.of(side) : Optional.empty();
    }
}
