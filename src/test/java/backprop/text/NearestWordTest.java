package backprop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
    private static final List<String> KNOWN =
            List.of("learningRate", "momentum", "tanh", "relu", "adam", "adamw", "l1", "l2", "he-normal", "beta1");

    @ParameterizedTest
    @CsvSource({
        "learningrat, learningRate",
        "learning_rate, learningRate",
        "LearningRate, learningRate",
        "tahn, tanh",
        "rely, relu",
        "reluu, relu",
        "adm, adam",
        "adamW, adamw",
        "He Normal, he-normal",
        "hénormal, he-normal",
        "momentmu, momentum",
        "L1, l1"
    })
    void to_misspeltWord_isTheOneMeant(String word, String meant) {
        assertEquals(Optional.of(meant), NearestWord.to(word, KNOWN));
    }

    @ParameterizedTest
    @CsvSource({"units", "l3", "x", "''", "_", "sigmoid", "learning"})
    void to_wordUnlikeAny_isEmpty(String word) {
        assertEquals(Optional.empty(), NearestWord.to(word, KNOWN));
    }

    @Test
    void to_nothingKnown_isEmpty() {
        assertEquals(Optional.empty(), NearestWord.to("tanh", List.of()));
    }

    @Test
    void to_equallyNearWords_isTheOneWrittenAlike() {
        assertEquals(Optional.of("batchSize"), NearestWord.to("batchSizes", List.of("batchsize", "batchSize")));
    }

    @Test
    void to_wordOfManyLetters_isEmpty() {
        assertEquals(Optional.empty(), NearestWord.to("a".repeat(10_000), List.of("a".repeat(10_001))));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', abc, 3",
        "abc, '', 3",
        "kitten, sitting, 3",
        "ab, ba, 1",
        "ca, abc, 3",
        "tahn, tanh, 1"
    })
    void distance_twoWords_countsSlips(String a, String b, int slips) {
        assertEquals(slips, NearestWord.distance(a, b));
    }

    @Test
    void distance_randomWords_isSymmetricAndZeroForEqualOnes() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            String a = word(random);
            String b = word(random);
            int distance = NearestWord.distance(a, b);
            assertEquals(distance, NearestWord.distance(b, a), a + " " + b);
            assertEquals(a.equals(b), distance == 0, a + " " + b);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }
}
