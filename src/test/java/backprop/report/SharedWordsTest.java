package backprop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedWordsTest {
    @ParameterizedTest
    @CsvSource({
        "'Half-moons, SGD|Half-moons, Adam', Half-moons, SGD|Adam",
        "'Digits, H = 100, tanh|Digits, H = 500, tanh', 'Digits, tanh', H = 100|H = 500",
        "'Digits, H = 100|Digits, H = 100, ReLU', Digits, 'H = 100|H = 100, ReLU'",
        "Digits|Letters, '', Digits|Letters",
        "'A, B|A, B', A, B|B",
        "'A, B', '', 'A, B'",
        "'A, B, B|A, B, B, B', 'A, B', 'B|B, B'",
        "a|'', '', a|''",
        "'D, H = 100, tanh|D, H = 500, tanh, batches', 'D, tanh', 'H = 100|H = 500, batches'",
        "'D, x, 1, y, 2|D, x, 3, y, 4, z', 'D, x, y', '1, 2|3, 4, z'",
        "'A, x, B|x, A, C', 'A, x', 'B|C'",
    })
    void of_names_keepsWhatTellsThemApart(String names, String shared, String own) {
        SharedWords words = SharedWords.of(Arrays.asList(names.split("\\|", -1)));
        assertEquals(List.of(own.split("\\|", -1)), words.own());
        assertEquals(shared, words.shared());
    }
}
