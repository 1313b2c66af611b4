package backprop.cli;

import static backprop.cli.Commands.assertRefused;
import static backprop.cli.Commands.done;
import static backprop.cli.Commands.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.cli.Commands.Said;
import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.json.ExperimentFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void list_always_namesEveryBuiltIn() {
        String out = done("list");
        BuiltInExperiments.all().stream().map(BuiltIn::id).forEach(id -> assertTrue(out.contains("\n" + id + " ")));
    }

    @Test
    void show_published_canBeReadAgain() throws Exception {
        String text = done("show", "digits-100", "--published");
        BuiltIn builtIn = BuiltInExperiments.find("digits-100").orElseThrow();
        assertEquals(builtIn.published(), ExperimentFiles.parse("shown", text, folder));
    }

    @Test
    void check_rightAndWrong_tellsThemApart() {
        assertTrue(done("check", "moons-sgd").contains("No gradient is wrong."));
        Said said = run("check", "moons-sgd", "--published");
        assertEquals(3, said.code());
        assertTrue(said.out().contains("W4 (Dense 4): off by "), said.out());
    }

    @Test
    void check_autogradWithoutAPython_isRefusedWithTheReason() {
        assertRefused(ExitCode.FAILED, "there is no", "check", "moons-sgd", "--autograd", "--python", "no/such/python");
    }

    @ParameterizedTest
    @CsvSource({
        "2, “train”, trian",
        "2, “--weights”, train digits-100 --weigths x",
        "2, “digits-100”, train digits-10",
        "2, backprop list, show nothing-like-it",
        "2, which experiment, train",
        "2, one form, show digits-100 --published --textbook",
        "2, --out, train digits-100 --stop-after 1",
        "2, A seed, train digits-100 --seed -1",
        "2, no experiment, train digits-100 --resume x",
        "1, no such file, show nowhere.experiment.json",
        "1, epochs, train digits-100 --set training.epoch=3",
        "1, no file, data nowhere.csv",
        "1, there is no nowhere/python3., engines --python nowhere/python3",
        "2, “--python”, engines --pyton x",
        "2, one argument too many, engines torch"
    })
    void run_whatCannotBe_saysWhyWithItsCode(int code, String expected, String line) {
        Said said = run(line.split(" "));
        assertEquals(code, said.code(), said.err());
        assertTrue(
                said.err().toLowerCase(java.util.Locale.ROOT).contains(expected.toLowerCase(java.util.Locale.ROOT)),
                said.err());
        assertFalse(said.err().contains("\tat "), said.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show", "train", "check", "data", "export", "engines"})
    void help_everyCommand_namesExitCodes(String command) {
        assertTrue(done(command, "--help").contains("130"));
        assertTrue(done("--help").contains(command));
    }

    @Test
    void version_asked_isTold() {
        assertTrue(done("--version").startsWith("Backprop Workbench "));
    }

    @Test
    void check_elementsAtKinksOnly_saysWhatCouldNotBeCompared() {
        String out = done("check", "not-xor", "--set", "slips=[\"relu-passes-all\"]");
        assertTrue(out.contains("W1, b1 could not be compared"), out);
    }
}
