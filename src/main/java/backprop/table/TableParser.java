package backprop.table;

import backprop.file.ColumnNames;
import backprop.file.DataException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Reads a table row by row; once more from the start if a column of numbers turned out to be one of words. */
final class TableParser {
    private static final int HEAD = 1 << 16;

    private final Place place;
    private final CharSource source;
    private final int maxRows;
    private final long maxCells;
    private final FormatGuess guess;
    private final NumberCells numbers;
    private final List<ColumnBuilder> columns = new ArrayList<>();
    private List<String> header = List.of();
    private IntStore lines = new IntStore();
    private int firstLine;

    TableParser(Place place, CharSource source, TableFormat wanted, int maxRows, long maxCells) throws DataException {
        this.place = place;
        this.source = source;
        this.maxRows = maxRows;
        this.maxCells = maxCells;
        guess = guess(wanted);
        numbers = new NumberCells(guess.format().decimal());
    }

    private FormatGuess guess(TableFormat wanted) throws DataException {
        source.rewind();
        char[] buffer = new char[HEAD];
        StringBuilder head = new StringBuilder();
        int count = source.read(buffer);
        while (count >= 0 && head.length() < HEAD) {
            head.append(buffer, 0, count);
            count = source.read(buffer);
        }
        return FormatGuess.of(place, head.toString(), count < 0, wanted);
    }

    Table parse() throws DataException {
        readRows();
        if (columns.isEmpty()) {
            throw place.refused("it is empty", "Put a row of the table on each line, or choose another file.");
        }
        if (lines.size() == 0) {
            throw place.refused(
                    firstLine, "there are no rows after the names of the columns", "Add some, one on each line.");
        }
        if (columns.stream().anyMatch(ColumnBuilder::isToBeRepeated)) {
            int rows = lines.size();
            lines = new IntStore();
            columns.forEach(ColumnBuilder::repeat);
            readRows();
            if (lines.size() != rows) {
                throw changed();
            }
        }
        return table();
    }

    private void readRows() throws DataException {
        source.rewind();
        RowReader rows = new RowReader(place, source, guess.format().separator().sign());
        for (int note = 0; note < guess.notes(); note++) {
            rows.skipLine();
        }
        if (guess.separatorLine()) {
            rows.next();
        }
        boolean named = guess.format().header() == TableFormat.Header.ABSENT;
        List<Blank> blanks = new ArrayList<>();
        while (lines.size() < maxRows && rows.next()) {
            Row row = rows.row();
            if (row.isBlank()) {
                blanks.add(new Blank(row.line(), row.cells()));
                continue;
            }
            for (Blank blank : blanks) {
                addBlank(blank);
            }
            blanks.clear();
            if (columns.isEmpty()) {
                begin(row, named);
            }
            check(row.line(), row.cells());
            if (named) {
                add(row);
            }
            named = true;
        }
    }

    /** A row without anything in it. At the end there may be any number. */
    private record Blank(int line, int cells) {}

    private void addBlank(Blank blank) throws DataException {
        if (blank.cells() == 1 || columns.isEmpty()) {
            throw place.refused(
                    blank.line(), "the line is blank", "Take it away; only the end of the file may have blank lines.");
        }
        check(blank.line(), blank.cells());
        columns.forEach(ColumnBuilder::addMissing);
        lines.add(blank.line());
    }

    private void begin(Row row, boolean named) {
        firstLine = row.line();
        header = IntStream.range(0, row.cells())
                .mapToObj(i -> named ? "" : row.text(i))
                .toList();
        header.forEach(name -> columns.add(new ColumnBuilder(numbers)));
    }

    private void check(int line, int cells) throws DataException {
        if (cells != columns.size()) {
            throw place.refused(
                    line,
                    "it has %d cells, line %d has %d".formatted(cells, firstLine, columns.size()),
                    "Give every line the same number of cells.");
        }
        if ((lines.size() + 1L) * cells > maxCells) {
            throw place.refused(
                    line,
                    "here the table exceeds %d cells, and it goes on".formatted(maxCells),
                    "Use fewer rows or columns.");
        }
    }

    private void add(Row row) {
        for (int i = 0; i < row.cells(); i++) {
            columns.get(i).add(row, i);
        }
        lines.add(row.line());
    }

    private Table table() throws DataException {
        int width = columns.size();
        while (width > 1
                && header.get(width - 1).isBlank()
                && columns.get(width - 1).isBlank()) {
            width--;
        }
        refuseInfinite(width);
        List<Column> all = new ArrayList<>();
        for (ColumnBuilder column : columns.subList(0, width)) {
            all.add(column.column().orElseThrow(this::changed));
        }
        TableFormat format = guess.format();
        TableFormat.Decimal decimal = numbers.decimal();
        TableFormat.Decimal known = decimal == TableFormat.Decimal.AUTO ? TableFormat.Decimal.POINT : decimal;
        return new Table(
                ColumnNames.of(header.subList(0, width)),
                all,
                lines.toArray(),
                new TableFormat(format.separator(), format.header(), known));
    }

    private void refuseInfinite(int width) throws DataException {
        int first = IntStream.range(0, width)
                .filter(i -> columns.get(i).infinite().isPresent())
                .boxed()
                .min(Comparator.comparing(
                        i -> columns.get(i).infinite().orElseThrow().line()))
                .orElse(-1);
        if (first >= 0) {
            Column.Cell cell = columns.get(first).infinite().orElseThrow();
            boolean large = cell.text().chars().anyMatch(c -> c >= '0' && c <= '9');
            throw place.refused(
                    cell.line(),
                    first + 1,
                    "“" + cell.shown() + (large ? "” is too large" : "” is not a finite number"),
                    large ? "Scale the column." : "Fill in a number, or leave the row out.");
        }
    }

    private DataException changed() {
        return place.refused("it changed while it was read", "Read it again when it is complete.");
    }
}
