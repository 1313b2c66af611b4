package backprop.cli;

import backprop.data.BuiltInData;
import backprop.data.DataFile;
import backprop.data.Dataset;
import backprop.data.RawData;
import backprop.data.Targets;
import backprop.file.DataException;
import backprop.file.Digest;
import backprop.math.Matrix;
import backprop.math.RandomStream;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                        strings.get("list.data"),
                        strings.get("data.licence"));
        for (BuiltInData set : BuiltInData.values()) {
            String id = set.name().toLowerCase(Locale.ROOT).replace('_', '-');
            table.row(
                    id,
                    strings.get("data." + id + ".examples"),
                    Integer.toString(set.inputs()),
                    Integer.toString(set.classes()),
                    strings.get(set.isAvailable() ? "available" : "notAvailable"),
                    strings.get("data." + id + ".licence"));
        }
        for (String id : List.of("moons", "ellipse", "points", "file")) {
            table.row(
                    id,
                    strings.get("data." + id + ".examples"),
                    strings.get("data." + id + ".inputs"),
                    strings.get("data." + id + ".classes"),
                    strings.get("available"),
                    strings.get("data." + id + ".licence"));
        }
        return table;
    }

    private void describe(Path own) throws DataException {
        RawData data = new DataFile(own, Optional.empty(), DataFile.Task.AUTO).load(RandomStream.seeded(0));
        console.out().println(own);
        Table table = new Table().row("  SHA-256", Digest.sha256(own));
        if (data.heldOut().isPresent()) {
            describe(table, strings.get("data.part.train"), data.train());
            describe(table, strings.get("data.part.test"), data.heldOut().get());
        } else {
            describe(table, strings.get("data.part.all"), data.train());
        }
        table.lines().forEach(console.out()::println);
    }

    private void describe(Table table, String part, Dataset data) {
        Matrix x = data.features();
        table.row("  " + part, strings.get("data.size", data.size(), data.inputs()));
        table.row("    " + strings.get("data.targets"), targets(data));
        table.row("    " + strings.get("data.features"), range(x, 0, x.cols()));
        for (int col = 0; col < x.cols() && x.cols() <= FEW_FEATURES; col++) {
            table.row("    " + strings.get("data.feature", col), range(x, col, col + 1));
        }
    }

    private String targets(Dataset data) {
        if (data.targets() instanceof Targets.Values values) {
            Matrix y = values.y();
            return strings.get("data.values", y.cols(), range(y, 0, y.cols()));
        }
        int[] counts = new int[data.classNames().size()];
        for (int label : ((Targets.Classes) data.targets()).labels()) {
            counts[label]++;
        }
        List<String> said = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            said.add(strings.get("data.class", data.classNames().get(k), counts[k]));
        }
        return strings.get("data.ofClasses", counts.length, String.join(", ", said));
    }

    private String range(Matrix matrix, int fromCol, int toCol) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < matrix.rows(); row++) {
            for (int col = fromCol; col < toCol; col++) {
                low = Math.min(low, matrix.get(row, col));
                high = Math.max(high, matrix.get(row, col));
            }
        }
        return strings.get("data.range", Numerals.format(low), Numerals.format(high));
    }
}
