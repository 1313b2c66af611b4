package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.text.Numerals;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {
    private static double number(String text) throws RefusedException {
        return Typed.number(text, "x", Samples.STRINGS);
    }

    private static long whole(String text) throws RefusedException {
        return Typed.whole(text, "x", Samples.STRINGS);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "' .5 ', 0.5",
        "5., 5",
        "+2, 2",
        "1e-3, 0.001",
        "1E3, 1000",
        "-4, -4",
        "−4, -4",
        "1e−5, 1e-5"
    })
    void number_asPeopleWriteIt_isRead(String text, double value) throws RefusedException {
        assertEquals(value, number(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ".", "e5", "abc", "1,5", "1 000", "1f", "1d", "1D", "NaN", "Infinity", "1e400", "0x10p0"
            })
    void number_anythingElse_isRefused(String text) {
        assertThrows(RefusedException.class, () -> number(text));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "' 12 ', 12", "'1,000', 1000", "'1,234,567', 1234567", "7510, 7510", "−3, -3"})
    void whole_asPeopleWriteIt_isRead(String text, long value) throws RefusedException {
        assertEquals(value, whole(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.0", "1e3", "1,5", "1,00", "1,0000", ",100", "12,", "x", "99999999999999999999"})
    void whole_anythingElse_isRefused(String text) {
        assertThrows(RefusedException.class, () -> whole(text));
    }

    @Test
    void number_formatted_isTheSame() throws RefusedException {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
            assertEquals(value, number(Numerals.format(value)));
        }
    }

    @Test
    void whole_formatted_isTheSame() throws RefusedException {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            long value = random.nextLong() >> random.nextInt(64);
            assertEquals(value, whole(Numerals.format(value)));
        }
    }
}
