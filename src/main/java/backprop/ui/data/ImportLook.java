package backprop.ui.data;

import backprop.data.ColumnCandidate;
import backprop.data.Contents;
import backprop.data.Inspection;
import backprop.data.Layout;
import backprop.data.Progress;
import backprop.file.DataException;
import java.util.List;
import java.util.Optional;

/** Another way to look at what was found. */
@FunctionalInterface
interface ImportLook {

    Inspection at(Inspection found) throws DataException;

    /** With another choice. */
    static ImportLook with(Layout layout) {
        return found -> found.with(layout, Progress.NONE);
    }

    /**
     * A table that is written in another way: its columns may be others, and keep their roles where they are the same.
     *
     * @param before the columns that the roles were chosen for
     */
    static ImportLook reread(Layout.Table table, List<ColumnCandidate> before) {
        return found -> {
            Layout.Table bare = new Layout.Table(table.format(), Optional.empty(), List.of(), List.of());
            Inspection read = found.with(bare, Progress.NONE);
            return read.contents().orElse(null) instanceof Contents.Columns columns
                    ? read.with(ColumnRole.moved(table, before, bare, columns.columns()), Progress.NONE)
                    : read;
        };
    }
}
