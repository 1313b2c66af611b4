package backprop.data;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledTableTest {
    private static final LabelColumn TWO = new LabelColumn.Numbers(new double[] {1, 2});

    private static void refused(List<String> columns, double[] features) {
        assertThrows(IllegalArgumentException.class, () -> new LabelledTable(columns, features, TWO));
    }

    @Test
    void table_partsThatDoNotFit_areRefused() {
        refused(List.of("y"), new double[0]);
        refused(List.of("x", "y"), new double[3]);
        refused(List.of("x", "y"), new double[] {1, Double.NaN});
    }

    @Test
    void labels_notFiniteSortedOrKnown_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LabelColumn.Numbers(new double[] {Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> new LabelColumn.Names(List.of("b", "a"), new int[] {0}));
        assertThrows(IllegalArgumentException.class, () -> new LabelColumn.Names(List.of("a"), new int[] {1}));
        assertThrows(IllegalArgumentException.class, () -> new LabelColumn.Names(List.of("a"), new int[] {-1}));
    }
}
