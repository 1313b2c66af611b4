package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.DataException;
import backprop.math.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CentringTest {
    private static final ImageShape FIVE = new ImageShape(5, 5);

    private static RawData images(Features x, Optional<ImageShape> image) {
        int n = x.rows();
        return new RawData(x, new Targets.Classes(new int[n], 1), List.of("a"), List.of(), image, n);
    }

    private static byte[] centred(int... pixels) {
        byte[] bytes = new byte[pixels.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) pixels[i];
        }
        Features.Bytes x = new Features.Bytes(bytes, bytes.length / FIVE.pixels(), FIVE.pixels());
        Features moved = Centring.MASS.apply(images(x, Optional.of(FIVE))).features();
        return assertInstanceOf(Features.Bytes.class, moved).values();
    }

    private static void assertCentred(int[] pixels, int... expected) {
        int[] found = new int[expected.length];
        byte[] moved = centred(pixels);
        Arrays.setAll(found, i -> moved[i] & 0xff);
        assertArrayEquals(expected, found);
    }

    @Test
    void mass_workedExample_movesByWholePixels() {
        // Σp = 350, x̄ = 1·250/350 = 0.71, ȳ = 4: 2 − x̄ = 1.29 → 1 to the right, 2 − ȳ = −2 → 2 up.
        assertCentred(
                new int[] {
                    0, 0, 0, 0, 0,
                    0, 0, 0, 0, 0,
                    0, 0, 0, 0, 0,
                    0, 0, 0, 0, 0,
                    100, 250, 0, 0, 0,
                },
                0,
                0,
                0,
                0,
                0, //
                0,
                0,
                0,
                0,
                0, //
                0,
                100,
                250,
                0,
                0, //
                0,
                0,
                0,
                0,
                0, //
                0,
                0,
                0,
                0,
                0);
    }

    @Test
    void mass_blankImage_stays() {
        assertArrayEquals(new byte[25], centred(new int[25]));
    }

    @Test
    void mass_inkThatLeavesTheImage_isLost() {
        // Σp = 265, x̄ = (1·5 + 4·255)/265 = 3.87, ȳ = 0: 2 to the left, 2 down, and the two faint pixels are gone.
        assertCentred(
                new int[] {
                    5, 5, 0, 0, 255,
                    0, 0, 0, 0, 0,
                    0, 0, 0, 0, 0,
                    0, 0, 0, 0, 0,
                    0, 0, 0, 0, 0,
                },
                0,
                0,
                0,
                0,
                0, //
                0,
                0,
                0,
                0,
                0, //
                0,
                0,
                255,
                0,
                0, //
                0,
                0,
                0,
                0,
                0, //
                0,
                0,
                0,
                0,
                0);
    }

    @Test
    void mass_eachImage_isMovedByItself() {
        int[] two = new int[50];
        two[0] = 200;
        two[25 + 24] = 10;
        int[] expected = new int[50];
        expected[12] = 200;
        expected[25 + 12] = 10;
        assertCentred(two, expected);
    }

    @Test
    void mass_ofNumbers_movesAsOfBytes() {
        double[] x = IntStream.range(0, 25).mapToDouble(i -> i > 14 ? i : 0).toArray();
        Features numbers = new Features.Numbers(Matrix.of(1, 25, x));
        Features moved = Centring.MASS.apply(images(numbers, Optional.of(FIVE))).features();
        byte[] bytes = centred(Arrays.stream(x).mapToInt(v -> (int) v).toArray());
        for (int i = 0; i < 25; i++) {
            assertEquals(bytes[i], moved.get(0, i));
        }
    }

    @Test
    void centring_ofNoImagesOrNone_leavesTheData() {
        Features x = new Features.Bytes(new byte[25], 1, 25);
        RawData table = images(x, Optional.empty());
        RawData image = images(x, Optional.of(FIVE));
        assertSame(table, Centring.MASS.apply(table));
        assertSame(image, Centring.NONE.apply(image));
    }

    @Test
    void mass_ofMnist_movesByAPixelAtMost() throws DataException {
        RawData raw = BuiltInData.MNIST.load();
        ImageShape shape = raw.image().orElseThrow();
        int[] some = IntStream.range(0, 500).map(i -> i * 140).toArray();
        RawData mnist = raw.select(some);
        Features before = mnist.features();
        Features after = Centring.MASS.apply(mnist).features();
        for (int row = 0; row < some.length; row++) {
            int example = row;
            assertTrue(
                    IntStream.rangeClosed(-1, 1)
                            .anyMatch(right -> IntStream.rangeClosed(-1, 1)
                                    .anyMatch(down -> isMoved(before, after, example, shape, right, down))),
                    "example " + some[row]);
        }
    }

    private static boolean isMoved(Features from, Features to, int row, ImageShape shape, int right, int down) {
        int w = shape.width();
        int h = shape.height();
        return IntStream.range(0, w * h).allMatch(i -> {
            int x = i % w - right;
            int y = i / w - down;
            boolean inside = x >= 0 && x < w && y >= 0 && y < h;
            return to.get(row, i) == (inside ? from.get(row, y * w + x) : 0);
        });
    }
}
