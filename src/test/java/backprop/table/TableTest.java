package backprop.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final TableFormat FORMAT =
            new TableFormat(TableFormat.Separator.TAB, TableFormat.Header.ABSENT, TableFormat.Decimal.POINT);
    private static final Column TWO = new Column.Numbers(new double[] {1, Double.NaN});

    private static void refused(List<String> names, List<Column> columns, int rows, TableFormat format) {
        assertThrows(IllegalArgumentException.class, () -> new Table(names, columns, new int[rows], format));
    }

    @Test
    void table_partsThatDoNotFit_areRefused() {
        refused(List.of(), List.of(), 2, FORMAT);
        refused(List.of("x"), List.of(TWO), 3, FORMAT);
        refused(List.of("x"), List.of(new Column.Numbers(new double[0])), 0, FORMAT);
        refused(List.of("x", "y"), List.of(TWO), 2, FORMAT);
        refused(List.of("x", "x"), List.of(TWO, TWO), 2, FORMAT);
        refused(List.of(" "), List.of(TWO), 2, FORMAT);
        refused(List.of("x"), List.of(TWO), 2, TableFormat.auto());
        assertEquals(2, new Table(List.of("x"), List.of(TWO), new int[2], FORMAT).rows());
    }

    private static void refused(List<String> distinct, int... codes) {
        Column.Cell cell = new Column.Cell(1, "a");
        assertThrows(IllegalArgumentException.class, () -> new Column.Words(distinct, codes, cell, Optional.empty()));
    }

    @Test
    void column_notFiniteSortedOrKnown_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Column.Numbers(new double[] {Double.NEGATIVE_INFINITY}));
        refused(List.of("b", "a"), 0);
        refused(List.of("a", "a"), 0);
        refused(List.of("a"), 1);
        refused(List.of("a"), -2);
    }

    @Test
    void cell_shown_isShortAndOnOneLine() {
        assertEquals("x " + "y".repeat(38) + "…", new Column.Cell(1, "x\r\n" + "y".repeat(500)).shown());
    }
}
