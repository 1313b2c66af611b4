package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "digits with a hidden layer of 100 units and momentum A, digits with a hidden layer of 100 units and momentum B",
        "digits with a hidden layer of 100 units and momentum, digits with a hidden layer of 500 units and momentum",
        "A digits with a hidden layer of 100 units and momentum, B digits with a hidden layer of 100 units and momentum",
        "digits with a hidden layer of 100 units, digits with a hidden layer of 100 units and momentum",
    })
    void fit_longNames_stillDiffer(String one, String other) {
        List<String> all = List.of(one, other);
        for (double room = 90; room < 400; room += 7) {
            List<String> said =
                    List.of(Names.fit(one, all, TextStyle.LABEL, room), Names.fit(other, all, TextStyle.LABEL, room));
            assertEquals(2, said.stream().distinct().count(), said.toString());
            double wide = room;
            assertTrue(said.stream().allMatch(name -> Fonts.width(name, TextStyle.LABEL) <= wide), said.toString());
        }
    }

    @Test
    void fit_shortName_staysAsItIs() {
        assertEquals("train", Names.fit("train", List.of("train", "test"), TextStyle.LABEL, 60));
    }
}
