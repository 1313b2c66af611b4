package backprop.ui.workbench;

import java.util.List;

/**
 * A part of the form that folds.
 *
 * @param key of its heading, {@code group.<key>}
 * @param open whether it is unfolded at first
 */
record Group(String key, boolean open, List<Row> rows) {

    /**
     * Settings under one label; those that are of no use are left out.
     *
     * @param key of the label, {@code row.<key>}
     */
    record Row(String key, List<Entry> entries) {}

    static Group of(String key, boolean open, Row... rows) {
        return new Group(key, open, List.of(rows));
    }

    static Row row(String key, Entry... entries) {
        return new Row(key, List.of(entries));
    }
}
