package backprop.numpy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumpyArrayTest {
    @Test
    void ofDoubles_values_areKeptToTheBit() {
        double[] values = {0.1, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE};
        NumpyArray array = NumpyArray.ofDoubles(values, 2, 3);
        assertArrayEquals(values, array.toDoubles());
        assertArrayEquals(new int[] {2, 3}, array.shape());
        assertEquals(2, array.rank());
        assertEquals(6, array.size());
        assertEquals("float64 array of shape (2, 3)", array.toString());
    }

    @Test
    void ofFloats_values_areKeptToTheBit() {
        NumpyArray array = NumpyArray.ofFloats(new float[] {0.1f, -2}, 2);
        assertEquals(0.1f, (float) array.at(0));
        assertEquals(-2, array.integerAt(1));
    }

    @Test
    void ofLongs_beyondDoubles_integersAreExact() {
        long[] values = {Long.MAX_VALUE, Long.MIN_VALUE, (1L << 53) + 1};
        NumpyArray array = NumpyArray.ofLongs(values, 3);
        assertArrayEquals(values, array.toLongs());
        assertEquals(0x1p63, array.at(0));
    }

    @Test
    void ofUnsignedBytes_highBytes_areNumbersAbove127() {
        NumpyArray pixels = NumpyArray.ofUnsignedBytes(new byte[] {0, 127, -128, -1}, 4);
        assertArrayEquals(new double[] {0, 127, 128, 255}, pixels.toDoubles());
        assertEquals(4, pixels.bytes().capacity());
    }

    @Test
    void ofWholeRows_oneArrayForAllRows_isTheWholeMatrix() {
        int[] row = new int[3];
        NumpyArray matrix = NumpyArray.ofWholeRows(NumpyType.UINT16, 2, 3, i -> {
            Arrays.setAll(row, j -> 30_000 * i + j);
            return row;
        });
        assertEquals(NumpyArray.ofWholes(NumpyType.UINT16, new int[] {0, 1, 2, 30_000, 30_001, 30_002}, 2, 3), matrix);
        assertThrows(IllegalArgumentException.class, () -> NumpyArray.ofWholeRows(NumpyType.UINT16, 2, 4, i -> row));
        assertThrows(IllegalArgumentException.class, () -> NumpyArray.ofWholeRows(NumpyType.UINT8, 1, 3, i -> row));
    }

    @Test
    void ofWholes_everyType_keepsWhatFitsAndRefusesTheRest() {
        NumpyArray order = NumpyArray.ofWholes(NumpyType.UINT16, new int[] {0, 40_000, 65_535}, 3);
        assertArrayEquals(new long[] {0, 40_000, 65_535}, order.toLongs());
        assertEquals(6, order.bytes().capacity());
        assertEquals(
                255, NumpyArray.ofWholes(NumpyType.UINT8, new int[] {255}, 1).integerAt(0));
        assertEquals(
                -70_000,
                NumpyArray.ofWholes(NumpyType.INT32, new int[] {-70_000}, 1).integerAt(0));
        assertEquals(-1, NumpyArray.ofWholes(NumpyType.INT64, new int[] {-1}, 1).integerAt(0));
        assertThrows(IllegalArgumentException.class, () -> NumpyArray.ofWholes(NumpyType.UINT8, new int[] {256}, 1));
        assertThrows(IllegalArgumentException.class, () -> NumpyArray.ofWholes(NumpyType.FLOAT32, new int[] {1}, 1));
    }

    @Test
    void array_callersArraysChange_staysAsItWas() {
        byte[] values = {1, 2};
        int[] shape = {2};
        NumpyArray array = NumpyArray.ofUnsignedBytes(values, shape);
        values[0] = 9;
        shape[0] = 9;
        array.shape()[0] = 9;
        assertEquals(NumpyArray.ofUnsignedBytes(new byte[] {1, 2}, 2), array);
    }

    @Test
    void equals_otherTypeShapeOrNumbers_differs() {
        NumpyArray array = NumpyArray.ofLongs(new long[] {1, 2}, 2);
        assertEquals(array.hashCode(), NumpyArray.ofLongs(new long[] {1, 2}, 2).hashCode());
        assertNotEquals(array, NumpyArray.ofLongs(new long[] {1, 3}, 2));
        assertNotEquals(array, NumpyArray.ofLongs(new long[] {1, 2}, 2, 1));
        assertNotEquals(array, NumpyArray.ofDoubles(new double[] {1, 2}, 2));
        assertNotEquals(array, new Object());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, Double.NaN, Double.POSITIVE_INFINITY, 0x1p63, -0x1p64})
    void integerAt_noWholeNumberOf64Bits_throws(double value) {
        NumpyArray array = NumpyArray.ofDoubles(new double[] {value}, 1);
        assertThrows(ArithmeticException.class, () -> array.integerAt(0));
    }

    @Test
    void at_beyondTheEnd_throws() {
        NumpyArray array = NumpyArray.ofDoubles(new double[] {1}, 1);
        assertThrows(IndexOutOfBoundsException.class, () -> array.at(1));
    }

    @Test
    void of_shapeThatDoesNotFit_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> NumpyArray.ofDoubles(new double[5], 2, 3));
        assertThrows(IllegalArgumentException.class, () -> NumpyArray.ofLongs(new long[6], -2, -3));
        assertThrows(IllegalArgumentException.class, () -> NumpyArray.ofDoubles(new double[1], new int[65]));
        assertThrows(
                IllegalArgumentException.class,
                () -> NumpyArray.ofFloats(new float[0], Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }
}
