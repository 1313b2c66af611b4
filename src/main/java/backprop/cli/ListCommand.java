package backprop.cli;

import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.text.Strings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code backprop list}: the experiments that come with the program. */
@Command(name = "list", resourceBundle = Cli.TEXTS, mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    private final Strings strings = Strings.of("terminal");
    private final Console console;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Table table = new Table()
                .row(
                        strings.get("list.id"),
                        strings.get("list.name"),
                        strings.get("list.document"),
                        strings.get("list.forms"));
        for (BuiltIn builtIn : BuiltInExperiments.all()) {
            boolean twoForms = !builtIn.published().equals(builtIn.textbook());
            table.row(
                    builtIn.id(),
                    builtIn.textbook().name(),
                    Integer.toString(builtIn.textbook().origin().document()),
                    strings.get(twoForms ? "list.both" : "list.one"));
        }
        table.lines().forEach(console.out()::println);
        return ExitCode.OK;
    }
}
