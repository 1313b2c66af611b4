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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

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
        "2, epochs, train digits-100 --set training.epoch=3",
        "2, epochs, show digits-100 --set training.epochs=0",
        "2, 999, train moons-sgd --seed 999999999 --repeats 2 --out nowhere",
        "1, no file, data nowhere.csv",
        "1, there is no nowhere/python3., engines --python nowhere/python3",
        "2, --epochs takes a whole number, train digits-100 --epochs abc",
        "2, not take so large a number, train digits-100 --epochs 99999999999",
        "2, --seed takes a whole number, train digits-100 --seed 1.5",
        "2, 'these: analytic, torch, both. “foo”', train digits-100 --engine foo",
        "2, --smoothing takes a number, figure loss x --smoothing abc",
        "2, '--greys stands alone, or takes true or false', figure loss x --greys=maybe",
        "2, --dpi takes a whole number, figure loss x --dpi 1e2",
        "2, one form at a time, export digits-100 --numpy --pytorch",
        "2, leave it out, train digits-100 --engine analytic --python x",
        "2, did you mean “figure”, help figur",
        "2, '--legend takes one of these: above, right', figure loss x --legend foo",
        "2, --caption needs a value after it: TEXT, figure loss x --caption",
        "2, FIGURE is missing, figure",
        "1, is a folder, check digits-100 --weights src",
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
    @ValueSource(strings = {"list", "show", "train", "check", "data", "export", "figure", "report", "engines"})
    void help_everyCommand_namesExitCodes(String command) {
        assertTrue(done(command, "--help").contains("130"));
        assertTrue(done("--help").contains(command));
    }

    /** Every command with every option and argument, as {@code --help} has them. */
    private static Stream<Arguments> arguments() {
        CommandLine all = Cli.commands(Console.piped(System.out, System.err));
        return Stream.concat(Stream.of(all), all.getSubcommands().values().stream())
                .flatMap(command -> command.getCommandSpec().args().stream()
                        .filter(arg -> !arg.hidden())
                        .map(arg -> Arguments.of(command.getCommandName(), arg)));
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void help_everyOptionAndArgument_isExplained(String command, ArgSpec arg) {
        String said = String.join(" ", arg.description());
        assertTrue(said.strip().length() > 5 && said.strip().endsWith("."), command + " " + arg + ": " + said);
    }

    @Test
    void help_everyCommand_saysWhatItDoes() {
        CommandLine all = Cli.commands(Console.piped(System.out, System.err));
        all.getSubcommands().forEach((name, command) -> {
            UsageMessageSpec usage = command.getCommandSpec().usageMessage();
            assertTrue(usage.header().length > 0 && !usage.header()[0].isBlank(), name);
        });
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
