package backprop.run;

import backprop.experiment.PreparedExperiment;
import backprop.experiment.Weights;
import backprop.experiment.json.ExperimentFileException;
import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.metrics.Predictions;
import backprop.network.Network;
import backprop.network.Parameter;
import backprop.training.TrainingLoop;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/**
 * What a saved run came to, with its data.
 *
 * @param network as it was left
 * @param predictions of that network
 */
public record RunResult(RunCourse course, PreparedExperiment experiment, Network network, Predictions predictions) {

    static RunResult read(RunFiles files) throws DataException, ExperimentFileException {
        SavedRun stand = CheckpointFile.read(files.file(RunFiles.CHECKPOINT));
        PreparedExperiment prepared = new LeftRun(files).prepared(stand);
        RunCourse course = RunCourse.of(prepared.spec(), stand, files);
        int epoch = SummaryPage.read(files.file(RunFiles.SUMMARY)).judgedEpoch();
        try {
            Map<String, Matrix> values =
                    Weights.network(prepared.spec(), files.file(RunFiles.WEIGHTS)).parameters().stream()
                            .collect(Collectors.toMap(Parameter::name, Parameter::value));
            TrainingLoop shown =
                    new PreparedExperiment(prepared.spec(), prepared.preparation(), prepared.parts(), values).newRun();
            Predictions now = shown.predictions();
            return new RunResult(
                    course, prepared, shown.network(), new Predictions(epoch, now.outputs(), now.targets()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            throw RunFiles.damaged(files.file(RunFiles.WEIGHTS), e);
        }
    }
}
