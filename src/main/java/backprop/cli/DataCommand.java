package backprop.cli;

import backprop.data.BuiltInData;
import backprop.data.DataFile;
import backprop.data.Extent;
import backprop.data.Features;
import backprop.data.RawData;
import backprop.data.Targets;
import backprop.file.DataException;
import backprop.file.Digest;
import backprop.math.RandomStream;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backprop data}: the sources of examples, or what is in a file of one's own. */
@Command(name = "data", resourceBundle = Cli.TEXTS, mixinStandardHelpOptions = true)
final class DataCommand implements Callable<Integer> {
    /** More features than these are not listed one by one. */
    private static final int FEW_FEATURES = 20;

    private final Strings strings = Strings.of("terminal");
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE")
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
            describe(own.toAbsolutePath().normalize());
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
        for (String id : List.of("moons", "ellipse", "points", "file")) {
            table.row(
                    id,
                    strings.get("data." + id + ".examples"),
                    strings.get("data." + id + ".inputs"),
                    strings.get("data." + id + ".classes"),
                    strings.get("data." + id + ".licence"));
        }
        return table;
    }

    private void describe(Path own) throws DataException {
        RawData data = new DataFile(own, Optional.empty(), DataFile.Task.AUTO).load(RandomStream.seeded(0));
        console.out().println(own);
        Table table = new Table().row("  SHA-256", Digest.sha256(own));
        if (data.hasOwnTest()) {
            describe(table, strings.get("data.part.train"), data, data.ownTrain());
            describe(table, strings.get("data.part.test"), data, data.ownTest());
        } else {
            describe(table, strings.get("data.part.all"), data, data.ownTrain());
        }
        table.lines().forEach(console.out()::println);
    }

    private void describe(Table table, String part, RawData data, int[] rows) {
        Extent extent = Extent.of(data.features(), rows);
        table.row("  " + part, strings.get("data.size", rows.length, data.inputs()));
        table.row("    " + strings.get("data.targets"), targets(data, rows));
        table.row("    " + strings.get("data.features"), range(extent));
        for (int col = 0; col < data.inputs() && data.inputs() <= FEW_FEATURES; col++) {
            String name = data.featureNames().isEmpty()
                    ? strings.get("data.feature", col)
                    : data.featureNames().get(col);
            table.row("    " + name, range(extent.min()[col], extent.max()[col]));
        }
    }

    private String targets(RawData data, int[] rows) {
        if (data.targets() instanceof Targets.Values values) {
            Features y = new Features.Numbers(values.y());
            return strings.get("data.values", y.cols(), range(Extent.of(y, rows)));
        }
        int[] counts = ((Targets.Classes) data.targets()).counts(rows);
        List<String> said = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            said.add(strings.get("data.class", data.classNames().get(k), counts[k]));
        }
        return strings.get("data.ofClasses", counts.length, String.join(", ", said));
    }

    private String range(Extent extent) {
        return range(
                Arrays.stream(extent.min()).min().orElse(Double.NaN),
                Arrays.stream(extent.max()).max().orElse(Double.NaN));
    }

    private String range(double low, double high) {
        return strings.get("data.range", Numerals.format(low), Numerals.format(high));
    }
}
