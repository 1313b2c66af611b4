package backprop.ui.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinnedTest {
    @Test
    void of_asManyAsCanBeDrawn_areAllThere() {
        int[] rows = IntStream.range(0, Thinned.MOST).toArray();
        assertEquals(1, Thinned.of(rows, 5).step());
        assertArrayEquals(rows, Thinned.of(rows, 5).rows());
        assertEquals(0, Thinned.of(new int[0], -1).rows().length);
    }

    @Test
    void of_more_isEveryFewAndTheSelectedOne() {
        int[] rows = IntStream.range(100, 70_100).toArray();
        Thinned thinned = Thinned.of(rows, 107);
        assertEquals(4, thinned.step());
        assertEquals(17_501, thinned.rows().length);
        assertArrayEquals(new int[] {100, 104, 107, 108}, Arrays.copyOf(thinned.rows(), 4));
        assertTrue(Arrays.stream(Thinned.of(rows, 5).rows()).noneMatch(row -> row == 5));
    }
}
