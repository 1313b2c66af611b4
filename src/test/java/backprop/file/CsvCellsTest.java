package backprop.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCellsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=SUM(A1)|'=SUM(A1)",
                "+plus|'+plus",
                "-minus|'-minus",
                "@home|'@home",
                "=1,2|~\"'=1,2\"~",
                "-1|-1",
                "+1.5e-3|+1.5e-3",
                "-.5|-.5",
                "-Infinity|-Infinity",
                "a=b|a=b",
                "a \"b\"|~\"a \"\"b\"\"\"~"
            })
    void cell_ofAText_isReadAsThatText(String text, String expected) {
        assertEquals(expected, CsvCells.cell(text));
    }

    @Test
    void cell_withATab_isNoFormula() {
        assertEquals("\"'\t=1\"".replace("\"", ""), CsvCells.cell("\t=1"));
    }

    @Test
    void header_equalAndBlankNames_areTold() {
        assertEquals("epoch,a,a (3),a (2),column 5", CsvCells.header(List.of("epoch", "a", "a", "a (2)", "")));
    }
}
