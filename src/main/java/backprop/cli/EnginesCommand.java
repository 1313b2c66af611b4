package backprop.cli;

import backprop.math.Compute;
import backprop.text.Strings;
import backprop.torch.Python;
import backprop.torch.PythonFinder;
import backprop.torch.PythonSearch;
import backprop.torch.PythonSearch.Found;
import backprop.torch.PythonSearch.Missing;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code backprop engines}: what can train here. */
@Command(name = "engines", resourceBundle = Cli.TEXTS, mixinStandardHelpOptions = true)
final class EnginesCommand implements Callable<Integer> {
    private final Strings strings = Strings.of("terminal");
    private final Console console;

    @Mixin
    private PythonOptions pythons = new PythonOptions();

    EnginesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        console.out()
                .println(strings.get(
                        "engines.analytic",
                        Runtime.version(),
                        Compute.standard().description()));
        PythonSearch search = pythons.find();
        if (search instanceof Found found) {
            search = PythonFinder.ofThisMachine().imported(found.python());
        }
        if (search instanceof Missing missing) {
            if (pythons.areGiven()) {
                console.err().println(missing.reason());
                return ExitCode.FAILED;
            }
            console.out().println(strings.get("engines.noTorch"));
            missing.reason().lines().forEach(line -> console.out().println("  " + line));
        } else if (search instanceof Found found) {
            Python it = found.python();
            console.out().println(strings.get("engines.torch", it.torch(), it.numpy(), it.version(), it.program()));
        }
        return ExitCode.OK;
    }
}
