package backprop.cli;

import backprop.data.BuiltInData;
import backprop.file.DataException;
import backprop.text.Strings;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backprop data}: the sources of examples, or what is in a file of one's own. */
@Command(name = "data", resourceBundle = Cli.TEXTS, mixinStandardHelpOptions = true)
final class DataCommand implements Callable<Integer> {
    private static final List<String> MADE_OR_OWN =
            List.of("moons", "circles", "blobs", "spirals", "xor", "plane", "sine", "ellipse", "points", "file");

    private final Strings strings = Strings.of("terminal");
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PATH")
    private @Nullable Path file;

    DataCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws DataException {
        Path own = file;
        if (own == null) {
            sources().lines().forEach(console.out()::println);
        } else {
            DataDescription description = new DataDescription(own);
            description.lines().forEach(console.out()::println);
            description.requireUse();
        }
        return ExitCode.OK;
    }

    private Table sources() {
        Table table = new Table()
                .row(
                        strings.get("data.source"),
                        strings.get("data.examples"),
                        strings.get("data.inputs"),
                        strings.get("data.classes"),
                        strings.get("data.licence"));
        for (BuiltInData set : BuiltInData.values()) {
            table.row(
                    set.id(),
                    set.testSize() == 0
                            ? strings.get("data.size.whole", set.trainSize())
                            : strings.get("data.size.divided", set.trainSize(), set.testSize()),
                    Integer.toString(set.inputs()),
                    Integer.toString(set.classes()),
                    strings.get("data." + set.id() + ".licence"));
        }
        for (String id : MADE_OR_OWN) {
            table.row(
                    id,
                    strings.get("data." + id + ".examples"),
                    strings.get("data." + id + ".inputs"),
                    strings.get("data." + id + ".classes"),
                    strings.get("data." + id + ".licence"));
        }
        return table;
    }
}
