package backprop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "100, 100",
        "0.001, 0.001",
        "0.0009, 9.0e-4",
        "1e-5, 1.0e-5",
        "1e-320, 1e-320",
        "999999999, 999999999",
        "1e9, 1e9",
        "1.5e10, 1.5e10",
        "-0.25, -0.25",
        "-1e-7, -1e-7",
        "0, 0",
        "-0.0, 0"
    })
    void format_number_isPlainWhereReadable(double value, String text) {
        assertEquals(text.replace(".0e", "e"), Numerals.format(value));
    }

    @Test
    void format_anyDouble_isReadBackToTheLastDigit() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value) && value != 0) {
                assertEquals(value, Double.parseDouble(Numerals.format(value)));
            }
            double common = random.nextInt(2_000_000) / 1000.0;
            assertEquals(common, Double.parseDouble(Numerals.format(common)));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1000, '1,000'", "7510, '7,510'", "-1234567, '-1,234,567'"})
    void format_wholeNumber_hasCommas(long value, String text) {
        assertEquals(text, Numerals.format(value));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0:00",
        "0.2, 0:01",
        "59, 0:59",
        "59.1, 1:00",
        "61, 1:01",
        "3599.5, 1:00:00",
        "3661, 1:01:01",
        "360000, 100:00:00"
    })
    void duration_seconds_areRoundedUp(double seconds, String text) {
        assertEquals(text, Numerals.duration(seconds));
    }
}
