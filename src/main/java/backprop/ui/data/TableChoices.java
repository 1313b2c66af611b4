package backprop.ui.data;

import backprop.data.ColumnCandidate;
import backprop.data.Contents;
import backprop.data.Inspection;
import backprop.data.Layout;
import backprop.table.TableFormat;
import backprop.ui.data.ImportProblem.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is chosen of a table: how it is written, and what its columns are. */
final class TableChoices {
    private final ImportViewModel model;

    TableChoices(ImportViewModel model) {
        this.model = model;
    }

    Layout.Table layout() {
        return model.layoutProperty().get() instanceof Layout.Table table ? table : Layout.Table.auto();
    }

    /** How the table is written, with nothing left to guess; absent while nothing of it can be read. */
    Optional<TableFormat> format() {
        return contents().map(Contents.Columns::format);
    }

    List<ColumnCandidate> columns() {
        return contents().map(Contents.Columns::columns).orElse(List.of());
    }

    int rows() {
        return contents().map(Contents.Columns::rows).orElse(0);
    }

    private Optional<Contents.Columns> contents() {
        Inspection found = model.inspectionProperty().get();
        return found != null && found.contents().orElse(null) instanceof Contents.Columns columns
                ? Optional.of(columns)
                : Optional.empty();
    }

    Map<String, ColumnRole> roles() {
        return ColumnRole.of(layout(), columns());
    }

    void setSeparator(TableFormat.Separator separator) {
        reread(format -> new TableFormat(separator, format.header(), format.decimal()));
    }

    void setHeader(TableFormat.Header header) {
        reread(format -> new TableFormat(format.separator(), header, format.decimal()));
    }

    void setDecimal(TableFormat.Decimal decimal) {
        reread(format -> new TableFormat(format.separator(), format.header(), decimal));
    }

    private void reread(UnaryOperator<TableFormat> change) {
        TableFormat format = change.apply(layout().format());
        if (!format.equals(layout().format())) {
            model.reread(layout().withFormat(format), columns());
        }
    }

    void setLabel(ColumnCandidate column) {
        setRole(Place.LABEL, List.of(column), ColumnRole.LABEL);
    }

    void setRole(List<ColumnCandidate> columns, ColumnRole role) {
        setRole(Place.COLUMNS, columns, role);
    }

    private void setRole(Place place, List<ColumnCandidate> columns, ColumnRole role) {
        model.choose(place, ColumnRole.with(layout(), columns(), columns, role));
    }
}
