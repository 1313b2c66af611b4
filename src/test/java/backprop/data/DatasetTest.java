package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.math.Matrix;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private static final ImageShape PAIR = new ImageShape(2, 1);

    private static Matrix three() {
        return Matrix.ofRows(new double[][] {{1, 2}, {3, 4}, {5, 6}});
    }

    @Test
    void select_indices_givesThoseExamplesInTheirOrder() {
        Dataset some = Dataset.ofImages(three(), new int[] {7, 8, 9}, 10, PAIR).select(new int[] {2, 0});
        assertArrayEquals(new double[] {5, 6, 1, 2}, some.features().toArray());
        assertArrayEquals(new int[] {9, 7}, LabelsOf.of(some));
    }

    @Test
    void new_labelsMissing_namesBothCounts() {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> Dataset.ofImages(three(), new int[2], 10, PAIR));
        assertEquals("The features are 3×2, but there are 2 labels.", refusal.getMessage());
    }

    @Test
    void new_imageOfAnotherSize_namesBothShapes() {
        var refusal = assertThrows(
                IllegalArgumentException.class, () -> Dataset.ofImages(three(), new int[3], 10, new ImageShape(2, 2)));
        assertEquals("The features are 3×2, but an image of 2×2 has 4 pixels.", refusal.getMessage());
    }

    @Test
    void imageShape_withoutPixels_isRefusedByValue() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new ImageShape(0, 8));
        assertEquals("An image has at least one pixel, not 0×8.", refusal.getMessage());
    }
}
