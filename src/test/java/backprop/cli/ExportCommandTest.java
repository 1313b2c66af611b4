package backprop.cli;

import static backprop.cli.Commands.assertRefused;
import static backprop.cli.Commands.done;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.onnx.OnnxModel;
import backprop.run.ProgramVersion;
import backprop.run.RunFolder;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {
    @TempDir
    Path folder = Path.of("");

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void train(String... settings) {
        String[] args = new String[7 + settings.length];
        System.arraycopy(settings, 0, args, 7, settings.length);
        System.arraycopy(
                new String[] {"train", "moons-sgd", "--epochs", "2", "--quiet", "--out", at("run")}, 0, args, 0, 7);
        done(args);
    }

    @ParameterizedTest
    @ValueSource(strings = {"float32", "float64"})
    void onnx_ofARun_isTheModelOfItsTrainedNetwork(String precision) throws Exception {
        train("--set", "training.precision=" + precision);
        String said = done("export", at("run"), "--onnx", "--out", at("moons.onnx"));
        assertEquals("Written: " + at("moons.onnx") + System.lineSeparator(), said);
        RunFolder.Trained trained = RunFolder.of(folder.resolve("run")).trained();
        assertEquals(precision, trained.network().precision().name().toLowerCase(java.util.Locale.ROOT));
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        new OnnxModel(trained.spec(), trained.network(), ProgramVersion.text()).writeTo(model);
        assertArrayEquals(model.toByteArray(), Files.readAllBytes(folder.resolve("moons.onnx")));
    }

    @Test
    void onnx_whatCannotBe_isRefusedSayingWhatToTry() throws Exception {
        train();
        assertRefused(2, "--onnx", "export", at("run"));
        assertRefused(1, "no such folder", "export", at("nowhere"), "--onnx", "--out", at("a.onnx"));
        assertRefused(1, "no folder", "export", at("run"), "--onnx", "--out", at("nowhere/a.onnx"));
        Files.writeString(folder.resolve("a.onnx"), "mine");
        assertRefused(1, "--force", "export", at("run"), "--onnx", "--out", at("a.onnx"));
        assertEquals("mine", Files.readString(folder.resolve("a.onnx")));
        done("export", at("run"), "--onnx", "--force", "--out", at("a.onnx"));
        assertTrue(Files.size(folder.resolve("a.onnx")) > 1000);
        Files.delete(folder.resolve("run").resolve("weights.npz"));
        assertRefused(1, "no weights.npz", "export", at("run"), "--onnx", "--out", at("b.onnx"));
    }
}
