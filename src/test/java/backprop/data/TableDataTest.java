package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.file.DataException;
import backprop.table.TableFormat;
import backprop.table.TableReader;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableDataTest {
    private static final TableData.Allowed ALL = new TableData.Allowed(true, true);

    private static RawData of(String text, TableData.Allowed allowed) throws DataException {
        return TableData.of(
                "my.csv", TableReader.parse("my.csv", text, TableFormat.auto()), DataFile.Task.AUTO, allowed);
    }

    private static void refused(String message, String text) {
        assertEquals(
                "my.csv" + message,
                assertThrows(DataException.class, () -> of(text, TableData.Allowed.nothing()))
                        .getMessage());
    }

    private static double[] row(RawData data, int row) {
        return IntStream.range(0, data.inputs())
                .mapToDouble(col -> data.features().get(row, col))
                .toArray();
    }

    @Test
    void of_textLabels_becomeSortedClasses() throws DataException {
        RawData data = of("a;b;y\n1,5;2;setosa\n3;4;\"Iris, \"\"blue\"\"\"\n5;6;setosa\n", TableData.Allowed.nothing());
        assertEquals(List.of("Iris, \"blue\"", "setosa"), data.classNames());
        assertArrayEquals(new int[] {1, 0, 1}, LabelsOf.of(data.targets()));
        assertEquals(List.of("a", "b"), data.featureNames());
        assertArrayEquals(new double[] {1.5, 2}, row(data, 0));
        assertArrayEquals(new double[] {5, 6}, row(data, 2));
    }

    @Test
    void of_oneColumn_isRefused() {
        refused(
                ": there is only one column. Separate features and label with commas, semicolons or tabs.",
                "1 2 3\n4 5 6\n");
    }

    @Test
    void of_featureThatIsNoNumber_namesLineColumnAndText() {
        refused(
                ", line 4, column 1: “x” is not a number. Only the last column, the label, may hold texts: number the"
                        + " others' values.",
                "\"a\nb\",y\n1,2\nx,3\n");
        refused(", line 1, column 1: “1,5” is not a number. Write decimals with a point.", "\"1,5\",2\n");
        refused(
                ", line 3, column 1: “2.5” is not a number. Write decimals with a comma, as this file does elsewhere.",
                "1,5;2\n2,5;2\n2.5;1\n");
    }

    @Test
    void of_missingFeatureOrLabel_isRefusedByPlace() {
        String fill = ": the value is missing. Fill it in, or leave the example out.";
        refused(", line 2, column 1" + fill, "1,2\n,3\n");
        refused(", line 1, column 2" + fill, "4,NaN,6\n1,2,3\n");
        refused(", line 2, column 2" + fill, "1,2\n3,\n");
        refused(", line 2, column 2" + fill, "1,cat\n3,nan\n");
    }

    @Test
    void of_mixedLabels_areRefused() {
        refused(
                ", line 3, column 2: the label “O” is not a number, but “0” on line 1 is. Make the labels all numbers,"
                        + " or all texts.",
                "1,0\n3,1\n4,O\n");
    }

    @Test
    void of_wordsAndGapsAllowed_becomeColumnsAndNaN() throws DataException {
        RawData data = of("size,colour,y\n1,red,0\n?,blue,1\n3,,1\n", ALL);
        assertEquals(List.of("size", "colour = blue", "colour = red"), data.featureNames());
        assertArrayEquals(new double[] {1, 0, 1}, row(data, 0));
        assertArrayEquals(new double[] {Double.NaN, 1, 0}, row(data, 1));
        assertArrayEquals(new double[] {3, Double.NaN, Double.NaN}, row(data, 2));
    }
}
