package backprop.experiment.json;

import static backprop.experiment.json.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.data.DataFile;
import backprop.experiment.ExperimentSpec;
import backprop.network.LayerSpec;
import backprop.network.Slip;
import backprop.optimizer.Sgd;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
    private static ExperimentSpec set(String assignment) throws ExperimentFileException {
        ExperimentSpec spec =
                ExperimentFiles.parse("f.json", ExperimentFilesTest.resource("shortest"), RandomSpecs.FOLDER);
        return ExperimentFiles.set(spec, assignment, RandomSpecs.FOLDER);
    }

    @Test
    void set_number_changesIt() throws ExperimentFileException {
        assertEquals(50, set("training.epochs=50").training().epochs());
        assertEquals(50, set(" $.training.epochs = 50").training().epochs());
    }

    @Test
    void set_inAList_changesThatEntry() throws ExperimentFileException {
        LayerSpec layer = set("network.layers[0].bias={\"type\": \"torch-linear\"}")
                .network()
                .layers()
                .get(0);

        assertEquals("TorchLinear[]", ((LayerSpec.Dense) layer).bias().toString());
    }

    @Test
    void set_object_replacesTheWhole() throws ExperimentFileException {
        assertEquals(
                new Sgd(0.5),
                set("optimizer={\"type\": \"sgd\", \"learningRate\": 0.5}").optimizer());
        assertEquals(
                Set.of(Slip.RELU_PASSES_ALL), set("slips=[\"relu-passes-all\"]").slips());
    }

    @Test
    void set_offAndOnAgain_isEmptyAndThere() throws ExperimentFileException {
        assertEquals(
                OptionalDouble.of(100),
                set("training.stop.logitBound=100").training().stop().logitBound());
        assertEquals(
                OptionalDouble.empty(),
                set("training.stop.logitBound=null").training().stop().logitBound());
    }

    @Test
    void set_bareWord_isAText() throws ExperimentFileException {
        assertEquals("Two words", set("name=Two words").name());
        assertEquals("42", set("name=42").name());
        assertEquals("a=b", set("name=\"a=b\"").name());
        assertEquals(32, set("training.batchSize=32").training().batches().size());
    }

    @Test
    void set_path_isResolvedAgainstFolder() throws ExperimentFileException {
        ExperimentSpec spec = set("data.source={\"type\": \"file\", \"path\": \"x.npz\"}");

        DataFile file = (DataFile) spec.data().source();
        assertEquals(RandomSpecs.FOLDER.resolve("x.npz"), file.path());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            training.epochs=0 | 0 is not a whole number from 1 to 1,000,000.
            training.epochs= | “” is not a whole number from 1 to 1,000,000.
            training.epoch=5 | there is no setting “training.epoch”. Did you mean “training.epochs”?
            epochs=5 | there is no setting “epochs”. Did you mean “training.epochs”?
            training.zzzz.epochs=5 | there is no setting “training.zzzz”. There are “epochs”, “batchSize”, “shuffle”, “lastBatch”, “reduction”, “clip”, “metrics”, “batchMetrics”, “precision” and “stop”.
            training.epochs.x=5 | “training.epochs” is 10, which has no keys. Set training.epochs itself.
            training.epochs[0]=5 | “training.epochs” is 10, not a list. Leave [0] out.
            network.layers.units=5 | “network.layers” is a list, which has no keys. Name an entry: network.layers[0].
            network.layers[7].units=5 | “network.layers” has no entry [7]. Its last is [0].
            slips[0]=relu-passes-all | “slips” has no entry [0]. It is empty; set it as a whole: slips=[…].
            assumed.x=y | there is no setting “assumed.x”. Set assumed itself.
            network.layers[0].units=x | “x” is not a whole number from 1 to 10,000.
            optimizer.type=adm | “adm” is not one of “sgd”, “momentum”, “nesterov”, “adagrad”, “rmsprop”, “adadelta”, “adam”, “adamw”, “amsgrad” and “nadam”. Did you mean “adam”?
            optimizer.learningRate=0 | 0 is not a number above 0.
            network.layers[0].units=20 | $.network: Output layer: the data have 10 classes, but the network has 20 outputs (N×20). Give the last dense layer 10 units.
            optimizer={"type" | the file ends too early: a value is missing. Check that it was saved or copied as a whole.
            """)
    void set_whatCannotBe_namesSettingAndValue(String assignment, String message) {
        assertRefused(assignment + ": " + message, () -> set(assignment));
    }

    @Test
    void set_withoutAPath_saysHowToWriteIt() {
        String example = ". Write it such as training.epochs=50 or network.layers[0].units=20.";
        assertRefused("epochs: there is no “=” between the setting and its value" + example, () -> set("epochs"));
        assertRefused("a b=3: “a b” is not the name of a setting" + example, () -> set("a b=3"));
        assertRefused("=3: “” is not the name of a setting" + example, () -> set("=3"));
    }
}
