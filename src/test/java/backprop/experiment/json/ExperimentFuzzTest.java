package backprop.experiment.json;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.ExperimentSpec;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged experiment files give an experiment or an {@link ExperimentFileException}, never anything else. */
class ExperimentFuzzTest {
    private static final int ROUNDS = 3_000;
    private static final String PIECES = "{}[]:,\"-.e019tfnu \n";

    @Test
    void parse_ofMutatedFiles_isAnExperimentOrAClearRefusal() {
        RandomSpecs specs = new RandomSpecs(7);
        Mutations mutations = new Mutations(8);
        int refused = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String text = ExperimentFiles.text(specs.next(), RandomSpecs.FOLDER);
            refused += refused(mutations.of(mutations.of(text))) ? 1 : 0;
        }
        assertTrue(refused > ROUNDS / 2, "only " + refused + " were refused");
    }

    @Test
    void parse_ofDamagedText_isAnExperimentOrAClearRefusal() {
        RandomSpecs specs = new RandomSpecs(9);
        Random random = new Random(10);
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text = new StringBuilder(ExperimentFiles.text(specs.next(), RandomSpecs.FOLDER));
            int at = random.nextInt(text.length());
            text.replace(
                    at,
                    at + random.nextInt(2),
                    PIECES.substring(random.nextInt(PIECES.length())).substring(0, 1));
            refused(text.toString());
        }
    }

    private static boolean refused(String text) {
        try {
            ExperimentSpec spec = ExperimentFiles.parse("f.json", text, RandomSpecs.FOLDER);
            ExperimentFiles.text(spec, RandomSpecs.FOLDER);
            return false;
        } catch (ExperimentFileException e) {
            String message = String.valueOf(e.getMessage());
            assertTrue(message.startsWith("f.json, line "), message);
            assertFalse(message.contains("Exception") || message.contains("null pointer"), message);
            return true;
        }
    }
}
