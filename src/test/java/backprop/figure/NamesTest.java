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
    void fit_nameThatIsTheBeginningOfAnother_cannotBeTakenForIt() {
        List<String> all = List.of(
                "H = 100, tanh, batches of 20", "H = 500, tanh, batches of 20", "H = 1000, tanh, batches of 20");
        double room = Fonts.width("H = 1000…es of 20", TextStyle.LABEL);
        assertEquals("H = 100,…es of 20", Names.fit(all.get(0), all, TextStyle.LABEL, room));
        assertEquals("H = 1000…es of 20", Names.fit(all.get(2), all, TextStyle.LABEL, room));
        assertEquals(
                "H = 100,…",
                Names.fit(
                        "H = 100, tanh",
                        List.of("H = 100, tanh", "H = 1000, tanh"),
                        TextStyle.LABEL,
                        Fonts.width("H = 100,…", TextStyle.LABEL)));
    }

    @Test
    void fit_shortName_staysAsItIs() {
        assertEquals("train", Names.fit("train", List.of("train", "test"), TextStyle.LABEL, 60));
    }
}
