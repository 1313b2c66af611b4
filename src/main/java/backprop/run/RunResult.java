package backprop.run;

import backprop.experiment.PreparedExperiment;
import backprop.experiment.Weights;
import backprop.experiment.json.ExperimentFileException;
import backprop.experiment.json.JsonFile;
import backprop.experiment.json.JsonNumber;
import backprop.experiment.json.JsonObject;
import backprop.experiment.json.JsonText;
import backprop.experiment.json.JsonValue;
import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.metrics.History;
import backprop.metrics.Predictions;
import backprop.network.Network;
import backprop.network.Parameter;
import backprop.training.EngineFacts;
import backprop.training.HistoryState;
import backprop.training.StopReason;
import backprop.training.TrainingLoop;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a saved run came to, whichever engine trained it, with the predictions of its last network.
 *
 * @param stop why it ended; empty if it can go on
 * @param seconds of training
 * @param date when it was saved; empty if its summary does not say
 */
public record RunResult(
        PreparedExperiment experiment,
        History history,
        Network network,
        Predictions predictions,
        Optional<StopReason> stop,
        int epochsDone,
        double seconds,
        EngineFacts facts,
        Optional<Instant> date) {

    static RunResult read(LeftRun left, Path weights, Path summary) throws DataException, ExperimentFileException {
        SavedRun stand = CheckpointFile.read(left.checkpoint());
        PreparedExperiment prepared = left.prepared(stand);
        JsonObject page = JsonFile.read(summary) instanceof JsonObject object
                ? object
                : JsonObject.builder().build();
        try {
            History history = History.of(prepared.parts());
            HistoryState.restore(stand.checkpoint(), history);
            Map<String, Matrix> values = Weights.network(prepared.spec(), weights).parameters().stream()
                    .collect(Collectors.toMap(Parameter::name, Parameter::value));
            TrainingLoop shown =
                    new PreparedExperiment(prepared.spec(), prepared.preparation(), prepared.parts(), values).newRun();
            return new RunResult(
                    prepared,
                    history,
                    shown.network(),
                    new Predictions(
                            (int) number(page, "judged", "epoch"),
                            shown.predictions().outputs(),
                            shown.predictions().targets()),
                    stand.over(),
                    (int) number(page, "epochs", "done"),
                    page.get("seconds") instanceof JsonNumber seconds ? seconds.value() : 0,
                    new EngineFacts(
                            text(page, "engine", "versions"),
                            (int) number(page, "engine", "threads"),
                            number(page, "engine", "startupSeconds")),
                    date(page));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            throw new DataException("%s: %s Train anew.".formatted(left.checkpoint(), e.getMessage()), e);
        }
    }

    private static double number(JsonObject page, String group, String key) {
        return value(page, group, key) instanceof JsonNumber number ? number.value() : 0;
    }

    private static String text(JsonObject page, String group, String key) {
        return value(page, group, key) instanceof JsonText text ? text.text() : "";
    }

    private static JsonValue value(JsonObject page, String group, String key) {
        JsonValue value = page.get(group) instanceof JsonObject object ? object.get(key) : null;
        return value == null ? page : value;
    }

    private static Optional<Instant> date(JsonObject page) {
        try {
            return page.get("date") instanceof JsonText text
                    ? Optional.of(Instant.parse(text.text()))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
