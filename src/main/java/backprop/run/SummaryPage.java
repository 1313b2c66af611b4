package backprop.run;

import backprop.data.Part;
import backprop.experiment.json.ExperimentFileException;
import backprop.experiment.json.JsonFile;
import backprop.experiment.json.JsonNumber;
import backprop.experiment.json.JsonObject;
import backprop.experiment.json.JsonText;
import backprop.experiment.json.JsonValue;
import backprop.file.DataException;
import backprop.training.EngineFacts;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@link Summary} wrote of a run, read again; of what is not there, 0 or nothing. */
record SummaryPage(Path file, JsonObject page) {

    static SummaryPage read(Path file) throws ExperimentFileException {
        return new SummaryPage(
                file,
                JsonFile.read(file) instanceof JsonObject object
                        ? object
                        : JsonObject.builder().build());
    }

    /**
     * How many examples each part has that is there.
     *
     * @throws DataException if it does not say so of the training part
     */
    Map<Part, Integer> examples() throws DataException {
        Map<Part, Integer> examples = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            int count = (int) number("examples", part.name().toLowerCase(Locale.ROOT));
            if (count > 0) {
                examples.put(part, count);
            }
        }
        if (!examples.containsKey(Part.TRAIN)) {
            throw new DataException(
                    "%s does not say how many training examples the run had. Bring back a copy of it, or train anew."
                            .formatted(file));
        }
        return examples;
    }

    /** Whether classes are predicted, not numbers. */
    boolean ofClasses() {
        return page.get("judged") instanceof JsonObject judged && judged.get("classes") != null;
    }

    int judgedEpoch() {
        return (int) number("judged", "epoch");
    }

    int epochsDone() {
        return (int) number("epochs", "done");
    }

    double seconds() {
        return page.get("seconds") instanceof JsonNumber seconds ? seconds.value() : 0;
    }

    EngineFacts facts() {
        return new EngineFacts(
                value("engine", "versions") instanceof JsonText text ? text.text() : "",
                (int) number("engine", "threads"),
                number("engine", "startupSeconds"));
    }

    /** When it was saved; empty if it does not say. */
    Optional<Instant> date() {
        try {
            return page.get("date") instanceof JsonText text
                    ? Optional.of(Instant.parse(text.text()))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private double number(String group, String key) {
        return value(group, key) instanceof JsonNumber number ? number.value() : 0;
    }

    private JsonValue value(String group, String key) {
        JsonValue value = page.get(group) instanceof JsonObject object ? object.get(key) : null;
        return value == null ? page : value;
    }
}
