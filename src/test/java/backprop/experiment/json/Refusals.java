package backprop.experiment.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** What tests of refusals share; the file is called f.json. */
final class Refusals {
    private Refusals() {}

    static JsonValue parse(String text) throws ExperimentFileException {
        return JsonFile.parse("f.json", text);
    }

    static JsonReader read(String text) throws ExperimentFileException {
        return new JsonReader(parse(text));
    }

    static ExperimentFileException assertRefused(String message, Executable action) {
        ExperimentFileException refused = assertThrows(ExperimentFileException.class, action);
        assertEquals(message, refused.getMessage());
        return refused;
    }
}
