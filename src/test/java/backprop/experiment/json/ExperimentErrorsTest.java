package backprop.experiment.json;

import static backprop.experiment.json.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each family of mistakes in an experiment file, with the whole message. */
class ExperimentErrorsTest {

    private static void parse(String text) throws ExperimentFileException {
        ExperimentFiles.parse("f.json", text, RandomSpecs.FOLDER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version": 1 | "version": 2 | 3, column 14, $.version: the file was made by a newer version of the program: it is of version 2, this program reads version 1. Use the newer version of the program.
            backprop-experiment | other-format | 2, column 14, $.format: “other-format” is not “backprop-experiment”: this is no experiment file, or it was made by a newer version of the program. Open another file, or use the newer version.
            "epochs" | "epoch" | 21, column 6, $.training.epoch: there is no key “epoch”. Did you mean “epochs”?
            "name": "Mine", | `` | 1, column 1: the key “name” is missing. Add it: a text.
            "name": | "nmae": "x", "name": | 4, column 4, $.nmae: there is no key “nmae”. Remove it, or write one that is known here: “format”, “version”, “name”, “description”, “document”, “deviations”, “assumed”, “targets”, “seed”, “data”, “network”, “loss”, “start”, “optimizer”, “schedule”, “training” or “slips”.
            0.1} | 0} | 19, column 48, $.optimizer.learningRate: 0 is not a number above 0.
            "epochs": 10 | "epochs": 0 | 21, column 15, $.training.epochs: 0 is not a whole number from 1 to 1,000,000.
            "epochs": 10 | "epochs": 1.5 | 21, column 15, $.training.epochs: 1.5 is not a whole number from 1 to 1,000,000.
            "epochs": 10 | "epochs": "10" | 21, column 16, $.training.epochs: “10” is not a whole number from 1 to 1,000,000.
            "full" | "half" | 22, column 19, $.training.batchSize: “half” is not “full” or a whole number of at least 1.
            "never" | "nver" | 23, column 17, $.training.shuffle: “nver” is not one of “never” and “each-epoch”. Did you mean “never”?
            "digits" | "digit" | 7, column 25, $.data.source.type: “digit” is not one of “digits”, “mnist”, “fashion-mnist”, “iris”, “wine”, “breast-cancer”, “moons”, “circles”, “blobs”, “spirals”, “xor”, “plane”, “sine”, “ellipse”, “points” and “file”. Did you mean “digits”?
            {"type": "digits"} | {"type": "blobs", "count": 3, "classes": 4, "inputs": 64, "spread": 1, "box": 10} | 7, column 15, $.data.source: 3 points are too few for 4 classes. Ask for more points.
            {"type": "digits"} | {"type": "circles", "count": 9, "noise": 0, "factor": 1} | 7, column 69, $.data.source.factor: 1 is not a number from 0 to below 1.
            {"type": "digits"} | {"type": "spiral"} | 7, column 25, $.data.source.type: “spiral” is not one of “digits”, “mnist”, “fashion-mnist”, “iris”, “wine”, “breast-cancer”, “moons”, “circles”, “blobs”, “spirals”, “xor”, “plane”, “sine”, “ellipse”, “points” and “file”. Did you mean “spirals”?
            "split": {"type": "none"} | "split": {"type": "none"}, "missing": "refused" | 9, column 44, $.data.missing: “refused” is not one of “refuse”, “drop” and “mean”. Did you mean “refuse”?
            "split": {"type": "none"} | "split": {"type": "none"}, "centring": "mas" | 9, column 45, $.data.centring: “mas” is not one of “none” and “mass”. Did you mean “mass”?
            "split": {"type": "none"} | "split": {"type": "none"}, "centering": "mass" | 9, column 33, $.data.centering: there is no key “centering”. Did you mean “centring”?
            "split": {"type": "none"} | "split": {"type": "random", "train": {"cuont": 3}, "validation": "rest", "test": "rest", "stratified": true} | 9, column 44, $.data.split.train.cuont: there is no key “cuont”. Did you mean “count”?
            "split": {"type": "none"} | "split": {"type": "random", "train": {"count": 3, "fraction": 0.1}, "validation": "rest", "test": "rest", "stratified": true} | 9, column 42, $.data.split.train: An amount is “rest”, {"count": 100} or {"fraction": 0.2}. Write one of these.
            "split": {"type": "none"} | "split": {"type": "random", "train": "all", "validation": "rest", "test": "rest", "stratified": true} | 9, column 43, $.data.split.train: “all” is not “rest”, {"count": 100} or {"fraction": 0.2}.
            "split": {"type": "none"} | "split": {"type": "random", "train": "rest", "validation": "rest", "test": {"count": 0}, "stratified": true} | 9, column 14, $.data.split: Only one part can be the rest of all examples.
            "inputs": 64 | "inputs": 65 | 12, column 14, $.network: Input layer: the examples have 64 features (N×64), but the network has 65 inputs (N×65). Give it 64.
            "cross-entropy" | "mean-squared-eror" | 18, column 21, $.loss.type: “mean-squared-eror” is not one of “cross-entropy”, “binary-cross-entropy”, “mean-squared-error”, “mean-absolute-error” and “huber”. Did you mean “mean-squared-error”?
            "stop": {} | "stop": {}}, "slips": ["relu-passes-all", "relu-passes-all"], "x": {"y": 0 | 30, column 48, $.slips[1]: “relu-passes-all” stands here twice. Keep it once.
            "stop": {} | "stop": {}}, "start": {"file": " "}, "x": {"y": 0 | 30, column 37, $.start.file: the name of the file is empty. Write its path, from this file's folder or from the root.
            "stop": {} | "stop": {}}, "start": {"file": "w.npz", "sha256": "12"}, "x": {"y": 0 | 30, column 56, $.start.sha256: “12” is not a SHA-256, which has 64 hexadecimal digits. Copy it whole, or remove the key to take the file as it is.
            "stop": {} | "stop": {}}, "schedule": {"type": "warm-up", "epochs": 1, "then": {"type": "warm-up", "epochs": 1, "then": {"type": "constant"}}}, "x": {"y": 0 | 30, column 30, $.schedule: A warm-up cannot follow a warm-up.
            "weights": {"type": "glorot-uniform"} | "weights": {"type": "given", "values": [[1]]} | 12, column 14, $.network: Dense 1: the given W1 is 1×1, but the layer needs 64×10.
            """)
    void parse_withMistake_saysWhereWhatAndWhatToTry(String part, String mistake, String message) {
        String text = ExperimentFilesTest.resource("shortest");
        assertTrue(text.contains(part), part);
        String changed = text.replace(part, mistake);

        assertRefused("f.json, line " + message, () -> parse(changed));
    }

    @Test
    void repairedText_ofMisspeltWord_isAGoodFile() throws ExperimentFileException {
        String text = ExperimentFilesTest.resource("shortest");

        ExperimentFileException refused =
                assertThrows(ExperimentFileException.class, () -> parse(text.replace("\"digits\"", "\"digts\"")));

        assertEquals(Optional.of(text), refused.repairedText());
        parse(refused.repairedText().orElseThrow());
    }
}
