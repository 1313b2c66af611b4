package backprop.figure;

import java.util.IllegalFormatException;

/**
 * The words of a chart of images. Patterns are those of {@link String#format}.
 *
 * @param common those of every chart
 * @param overall the chart in one sentence; given the title, the number of images, and their values
 * @param image names an image; given its index
 * @param values of an image, or of all; given the least and the greatest
 */
public record ImageWords(Words common, String overall, String image, String values) {
    /** What the layout says in English. */
    public static final ImageWords ENGLISH = new ImageWords(
            Words.ENGLISH.withEmpty("No images yet"), "%1$s, %2$s images: values %3$s", "image %1$s", "%1$s to %2$s");

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a pattern cannot be used
     */
    public ImageWords {
        try {
            String ignored = Words.format(overall, "", "", "") + Words.format(image, "") + Words.format(values, "", "");
        } catch (IllegalFormatException e) {
            throw new IllegalArgumentException("A pattern of the images' words cannot be used: " + e.getMessage(), e);
        }
    }
}
