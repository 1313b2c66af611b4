package backprop.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.math.RandomStream;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    private static double value(String text) {
        return NumberText.value(text.toCharArray(), 0, text.length(), '.');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1",
                "-0.0",
                "1.7976931348623157E308",
                "1.",
                ".5",
                "+3e2",
                "9007199254740993",
                "9007199254740992",
                "4.9e-324",
                "1e-400",
                "1e400",
                "-1e99999999999",
                "0e99999999999",
                "123456789012345678901234567890",
                "1.000000000000000000e+00",
                "0.000000000000000000000000001",
                "1e22",
                "1e23",
                "8.5e-23"
            })
    void value_anyNumber_isTheNearestDouble(String text) {
        assertEquals(Double.parseDouble(text), value(text));
    }

    @Test
    void value_randomNumbers_areReadToTheBit() {
        RandomStream random = RandomStream.seeded(3);
        for (int round = 0; round < 20_000; round++) {
            double any = Math.scalb(random.nextGaussian(), random.nextInt(400) - 200);
            assertEquals(any, value(Double.toString(any)));
            assertEquals(any, value(new BigDecimal(any).toPlainString()));
            String few =
                    (random.nextInt(2000) - 1000) + "." + random.nextInt(100_000) + "e" + (random.nextInt(60) - 30);
            assertEquals(Double.parseDouble(few), value(few), few);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", "+", ".", "-.", "e5", "1e", "1e+", "1e5.", "1..2", "1 2", "0x1", "NaN", "1d", "--1", "1,5"
            })
    void value_noNumber_isNone(String text) {
        assertEquals(Double.NaN, value(text));
    }
}
