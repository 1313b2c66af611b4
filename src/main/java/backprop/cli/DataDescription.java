package backprop.cli;

import backprop.data.ArrayCandidate;
import backprop.data.ColumnCandidate;
import backprop.data.Contents;
import backprop.data.DataFile;
import backprop.data.Extent;
import backprop.data.Features;
import backprop.data.Inspection;
import backprop.data.Layout;
import backprop.data.Progress;
import backprop.data.RawData;
import backprop.data.Targets;
import backprop.file.DataException;
import backprop.math.RandomStream;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is in data of one's own, in words. */
final class DataDescription {
    /** More features than these are not listed one by one. */
    private static final int FEW_FEATURES = 20;

    private static final int FEW_ENTRIES = 40;

    private final Strings strings = Strings.of("terminal");
    private final Inspection inspection;

    DataDescription(Path path) throws DataException {
        inspection = Inspection.of(path, Progress.NONE);
    }

    /** @throws DataException if nothing can be made of the data; says why */
    void requireUse() throws DataException {
        if (inspection.problem().isPresent()) {
            throw new DataException(inspection.problem().get());
        }
    }

    List<String> lines() throws DataException {
        List<String> lines = new ArrayList<>(List.of(inspection.path().toString()));
        Table table = new Table().row("  " + strings.get("data.kind"), strings.get(inspection.kind()));
        if (inspection.problem().isEmpty()) {
            files(table, inspection.file());
        }
        inspection.contents().ifPresent(contents -> contents(table, contents));
        if (inspection.problem().isEmpty()) {
            parts(table, inspection.file().load(RandomStream.seeded(0)));
        }
        lines.addAll(table.lines());
        inspection.hints().forEach(hint -> lines.add("  " + hint));
        return lines;
    }

    private void files(Table table, DataFile file) throws DataException {
        List<Path> files = file.files();
        if (files.size() > 1) {
            table.row("  " + strings.get("data.files"), strings.get("data.files.count", files.size()));
        }
        table.row("  SHA-256", file.fingerprint(Progress.NONE));
    }

    private void contents(Table table, Contents contents) {
        if (contents instanceof Contents.Arrays arrays) {
            arrays.arrays().stream()
                    .limit(FEW_ENTRIES)
                    .forEach(array -> table.row("  " + array.name(), described(array)));
        } else if (contents instanceof Contents.Columns columns
                && columns.columns().size() <= FEW_ENTRIES) {
            table.row("  " + strings.get("data.rows"), Numerals.format((long) columns.rows()));
            columns.columns().forEach(column -> table.row("  " + column.name(), described(column)));
        }
    }

    private String described(ArrayCandidate array) {
        return array.problem()
                .orElseGet(() -> array.type() + " "
                        + array.shape().stream().map(String::valueOf).collect(Collectors.joining("×")));
    }

    private String described(ColumnCandidate column) {
        String what = strings.get(
                column.words() ? "data.column.words" : "data.column.numbers", column.distinct(), column.missing());
        return use(column.name())
                .map(use -> what + ", " + strings.get("data.use." + use))
                .orElse(what);
    }

    private Optional<String> use(String column) {
        if (!(inspection.layout() instanceof Layout.Table layout)) {
            return Optional.empty();
        }
        if (layout.label().filter(column::equals).isPresent()) {
            return Optional.of("label");
        }
        if (layout.leftOut().contains(column)) {
            return Optional.of("leftOut");
        }
        return layout.oneHot().contains(column) ? Optional.of("oneHot") : Optional.empty();
    }

    private void parts(Table table, RawData data) {
        if (data.hasOwnTest()) {
            describe(table, strings.get("data.part.train"), data, data.ownTrain());
            describe(table, strings.get("data.part.test"), data, data.ownTest());
        } else {
            describe(table, strings.get("data.part.all"), data, data.ownTrain());
        }
    }

    private void describe(Table table, String part, RawData data, int[] rows) {
        Extent extent = Extent.of(data.features(), rows);
        table.row(
                "  " + part,
                data.inputs() == 1
                        ? strings.get("data.size.one", rows.length)
                        : strings.get("data.size", rows.length, data.inputs()));
        data.image()
                .ifPresent(image -> table.row(
                        "    " + strings.get("data.images"),
                        strings.get("data.pixels", image.width(), image.height())));
        table.row("    " + strings.get("data.targets"), targets(data, rows));
        table.row("    " + strings.get("data.features"), range(extent));
        long gaps = gaps(data.features(), rows);
        if (gaps > 0) {
            table.row("    " + strings.get("data.missing"), strings.get("data.gaps", gaps));
        }
        for (int col = 0; col < data.inputs() && data.inputs() <= FEW_FEATURES; col++) {
            String name = data.featureNames().isEmpty()
                    ? strings.get("data.feature", col)
                    : data.featureNames().get(col);
            table.row("    " + name, range(extent.min()[col], extent.max()[col]));
        }
    }

    private static long gaps(Features x, int[] rows) {
        return x.hasGaps()
                ? Arrays.stream(rows)
                        .mapToLong(row -> IntStream.range(0, x.cols())
                                .filter(col -> Double.isNaN(x.get(row, col)))
                                .count())
                        .sum()
                : 0;
    }

    private String targets(RawData data, int[] rows) {
        if (data.targets() instanceof Targets.Values values) {
            Features y = new Features.Numbers(values.y());
            String range = range(Extent.of(y, rows));
            return y.cols() == 1 ? strings.get("data.value", range) : strings.get("data.values", y.cols(), range);
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
        return low > high
                ? strings.get("data.none")
                : strings.get("data.range", Numerals.format(low), Numerals.format(high));
    }
}
