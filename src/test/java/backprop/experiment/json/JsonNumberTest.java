package backprop.experiment.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "0, 0",
        "-0.0, -0",
        "1e-5, 1e-5",
        "0.001, 0.001",
        "0.0004, 4e-4",
        "60000, 60000",
        "-100, -100",
        "0.30000000000000004, 0.30000000000000004",
        "2e-3, 0.002",
        "999999999, 999999999",
        "1e9, 1e9",
        "1234567890123, 1234567890123",
        "9007199254740993, 9007199254740992",
        "1.5e10, 1.5e10",
        "2e23, 2e23",
        "4.9e-324, 5e-324",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "-1.25e-7, -1.25e-7"
    })
    void shortest_number_isAsPeopleWriteIt(double value, String text) {
        assertEquals(text, JsonNumber.shortest(value));
    }

    @Test
    void shortest_anyDouble_readsBackBitForBit() throws ExperimentFileException {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            long bits = random.nextLong();
            assertReadsBack(Double.longBitsToDouble(bits));
            assertReadsBack(Double.longBitsToDouble(bits & 0x800FFFFFFFFFFFFFL));
            assertReadsBack(random.nextGaussian());
            assertReadsBack(random.nextInt(2_000_000) / 1000.0);
            assertReadsBack((double) random.nextLong());
        }
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            assertReadsBack(Math.scalb(1.0, exponent));
        }
        assertReadsBack(-0.0);
    }

    private static void assertReadsBack(double value) throws ExperimentFileException {
        if (Double.isFinite(value)) {
            String text = JsonNumber.shortest(value);
            assertEquals(Double.doubleToRawLongBits(value), Double.doubleToRawLongBits(Double.parseDouble(text)), text);
            assertTrue(text.length() <= Double.toString(value).length(), text);
            assertTrue(text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?(e-?[0-9]+)?"), text);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void of_numberThatIsNotFinite_isRefused(double value) {
        String message = assertThrows(IllegalArgumentException.class, () -> JsonNumber.of(value))
                .getMessage();
        assertEquals(value + " cannot stand in a file. Write finite numbers only.", message);
    }

    @Test
    void new_textBeyondDoubles_isRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> new JsonNumber("1e400", Place.NOWHERE))
                .getMessage();
        assertEquals("1e400 is not a finite number. A file holds finite numbers only.", message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "7.0", "70e-1", "0.7E1", "0", "-0", "0.000e-99999999999", "100"})
    void isWhole_wholeNumberHoweverWritten_isTrue(String text) {
        assertTrue(new JsonNumber(text, Place.NOWHERE).isWhole(0, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.5", "101", "-1", "1e-999", "1e-99999999999", "7.0000000000000000000001", "1e300"})
    void isWhole_otherNumber_isFalse(String text) {
        assertFalse(new JsonNumber(text, Place.NOWHERE).isWhole(0, 100));
    }
}
