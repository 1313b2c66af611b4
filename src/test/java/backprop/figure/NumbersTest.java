package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.0086|0.0086",
                "0.14523|0.145",
                "1437|1,437",
                "123456.7|123,457",
                "-0.5|−0.5",
                "0|0",
                "-0.0|0",
                "NaN|NaN",
                "-Infinity|−∞",
                "3.3e-16|3.3e−16",
                "1e-9|1e−9",
                "-1e-9|−1e−9",
                "2.5e8|2.5e8",
                "9999.6|10,000",
                "0.99996|1",
                "0.000099999|0.0001"
            })
    void label_number_isShort(double value, String text) {
        assertEquals(text, NumberKind.NUMBER.label(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.0349|0.03490", "0.165|0.1650", "12.3456|12.35", "5|5", "12345.6|12,346", "1.23456e-7|1.235e−7"})
    void exact_number_hasFourSignificantDigits(double value, String text) {
        assertEquals(text, NumberKind.NUMBER.exact(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.958|95.8 %",
                "1|100.0 %",
                "0|0.0 %",
                "-0.25|−25.0 %",
                "NaN|NaN",
                "0.9583|95.8 %",
                "0.99996|99.996 %",
                "0.9996|99.96 %",
                "0.00004|0.004 %",
                "1e-12|0.0 %",
                "0.9999999999999999|100.0 %"
            })
    void label_percent_hasOneDecimal(double value, String text) {
        assertEquals(text, NumberKind.PERCENT.label(value));
    }

    @Test
    void exact_integerBetweenTwo_saysWhere() {
        assertEquals("12.5", NumberKind.INTEGER.exact(12.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"150|150", "187600|187,600", "1234567|1,234,567", "12345678|12,345,678", "2e16|2e16"})
    void integer_anySize_keepsAllDigits(double value, String text) {
        assertEquals(text, NumberKind.INTEGER.exact(value));
        assertEquals(text, NumberKind.INTEGER.label(value));
        assertEquals(text, NumberKind.INTEGER.tick(value, 1));
    }
}
