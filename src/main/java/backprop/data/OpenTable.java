package backprop.data;

import backprop.file.DataException;
import backprop.table.Column;
import backprop.table.Table;
import backprop.table.TableFormat;
import backprop.table.TableReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A delimited text file, packed with gzip or not. */
final class OpenTable implements OpenData {
    private static final Set<String> LABELS = Set.of("label", "labels", "class", "target", "y");
    /** A column of more different words is hardly meant as features. */
    private static final int FEW_WORDS = 20;

    private final Path path;
    private @Nullable TableFormat format;
    private @Nullable Table table;

    OpenTable(Path path) {
        this.path = path;
    }

    @Override
    public DataKind kind() {
        return DataKind.TABLE;
    }

    @Override
    public Path folder() {
        return Folders.of(path);
    }

    private Table table(TableFormat wanted) throws DataException {
        Table known = table;
        if (known == null || !wanted.equals(format)) {
            known = Magic.of(path) == Magic.GZIP
                    ? TableReader.parse(path.toString(), PackedText.of(path), wanted)
                    : TableReader.read(path, wanted);
            table = known;
            format = wanted;
        }
        return known;
    }

    private static TableFormat format(Layout layout) {
        return layout instanceof Layout.Table chosen ? chosen.format() : TableFormat.auto();
    }

    @Override
    public Contents contents(Layout layout) throws DataException {
        Table read = table(format(layout));
        List<ColumnCandidate> columns = IntStream.range(0, read.columns().size())
                .mapToObj(i ->
                        ColumnCandidate.of(read.names().get(i), read.columns().get(i)))
                .toList();
        return new Contents.Columns(read.format(), read.rows(), columns);
    }

    /** The only column that is called a label, else the last. */
    @Override
    public Layout.Table decided(Layout layout) throws DataException {
        if (layout instanceof Layout.Table chosen) {
            return chosen;
        }
        if (!(layout instanceof Layout.Guess)) {
            throw wrong(layout, path);
        }
        List<String> names = table(TableFormat.auto()).names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        // Beside an x, and not at the end, y is the other coordinate.
        boolean coordinate = names.contains("x") && names.indexOf("y") < names.size() - 1;
        List<String> called = table(TableFormat.auto()).names().stream()
                .filter(name -> LABELS.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> !(coordinate && name.equalsIgnoreCase("y")))
                .toList();
        return Layout.Table.auto().withLabel(called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty());
    }

    /** Few words become features, many and row numbers are left out. */
    @Override
    public Layout.Table proposed() throws DataException {
        Layout.Table guessed = decided(new Layout.Guess());
        Table read = table(guessed.format());
        String label = new TableData(path.toString(), read, guessed).label();
        List<String> leftOut = new ArrayList<>();
        List<String> oneHot = new ArrayList<>();
        for (int i = 0; i < read.columns().size(); i++) {
            String name = read.names().get(i);
            Column column = read.columns().get(i);
            if (name.equals(label)) {
                continue;
            }
            if (column instanceof Column.Words words) {
                (words.distinct().size() <= FEW_WORDS ? oneHot : leftOut).add(name);
            } else if (column.missing() == column.size() || TableHints.countsRows((Column.Numbers) column)) {
                leftOut.add(name);
            }
        }
        boolean none = leftOut.size() == read.columns().size() - 1;
        return new Layout.Table(guessed.format(), Optional.of(label), none ? List.of() : leftOut, oneHot);
    }

    @Override
    public List<Path> files(Layout layout) {
        return List.of(path);
    }

    @Override
    public boolean hasOwnTest(Layout layout) {
        return false;
    }

    @Override
    public RawData read(Layout layout, DataFile.Task task, Reading reading) throws DataException, InterruptedException {
        Layout.Table chosen = decided(layout);
        reading.at(0);
        Table read = table(chosen.format());
        reading.at(0.8);
        return new TableData(path.toString(), read, chosen).read(task, reading.between(0.8, 1));
    }

    @Override
    public List<String> hints(Layout layout) throws DataException {
        Layout.Table chosen = decided(layout);
        return TableHints.of(table(chosen.format()), chosen);
    }
}
