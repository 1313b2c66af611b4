package backprop.ui.data;

import backprop.data.ColumnCandidate;
import backprop.data.Contents;
import backprop.data.Preview;
import backprop.data.RawData;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Rows of texts below each other; more columns than can be overlooked are left away. */
final class PreviewTable extends TableView<Integer> {
    private static final int MOST_COLUMNS = 40;
    private static final double ROW = 26;
    private static final double NARROWEST = 64;
    private static final double WIDEST = 200;
    private static final double PADDING = 22;

    private PreviewTable(int rows) {
        setId("import-table");
        getStyleClass().add("import-table");
        setFixedCellSize(ROW);
        setPlaceholder(new Label());
        setItems(FXCollections.observableList(IntStream.range(0, rows).boxed().toList()));
    }

    /** The first rows of a table, each column with its kind and role; the label is there in any case. */
    static PreviewTable ofColumns(Contents.Columns table, Map<String, ColumnRole> roles, Strings strings) {
        ImportTexts texts = new ImportTexts(strings);
        List<ColumnCandidate> columns = new ArrayList<>();
        for (ColumnCandidate column : table.columns()) {
            if (columns.size() < MOST_COLUMNS || roles.get(column.name()) == ColumnRole.LABEL) {
                columns.add(column);
            }
        }
        int rows = columns.isEmpty() ? 0 : columns.get(0).first().size();
        PreviewTable preview = new PreviewTable(rows);
        for (ColumnCandidate column : columns) {
            ColumnRole role = roles.getOrDefault(column.name(), ColumnRole.FEATURE);
            TableColumn<Integer, String> shown = preview.add(
                    column.name(), texts.kind(column), row -> column.first().get(row));
            shown.getStyleClass().add("role-" + role);
        }
        return preview;
    }

    /** Examples as numbers, the answer first. */
    static PreviewTable ofExamples(Preview preview, List<String> answers, Strings strings) {
        RawData examples = preview.examples();
        PreviewTable table = new PreviewTable(examples.size());
        table.add(strings.get("import.row"), "", row -> strings.get("import.example", preview.indices()[row]));
        table.add(strings.get("import.label"), "", answers::get).getStyleClass().add("role-LABEL");
        for (int col = 0; col < Math.min(MOST_COLUMNS, examples.inputs()); col++) {
            int feature = col;
            String name = examples.featureNames().isEmpty()
                    ? "x" + col
                    : examples.featureNames().get(col);
            table.add(name, "", row -> FactsViewModel.number(examples.features().get(row, feature)));
        }
        return table;
    }

    /** @param rows name, type, shape, problem */
    static PreviewTable ofArrays(List<List<String>> rows, Strings strings) {
        PreviewTable table = new PreviewTable(rows.size());
        List<String> names = List.of("name", "type", "shape", "problem");
        for (int col = 0; col < names.size(); col++) {
            int at = col;
            table.add(
                    strings.get("import.array." + names.get(col)),
                    "",
                    row -> rows.get(row).get(at));
        }
        return table;
    }

    int shownColumns() {
        return getColumns().size();
    }

    private TableColumn<Integer, String> add(String name, String kind, IntFunction<String> text) {
        TableColumn<Integer, String> column = new TableColumn<>();
        Label title = Controls.label(name, "column-title");
        VBox header = new VBox(title);
        header.getStyleClass().add("header-texts");
        double width = new Text(name).getLayoutBounds().getWidth();
        if (!kind.isEmpty()) {
            header.getChildren().add(Controls.label(kind, "column-kind-text"));
            width = Math.max(width, new Text(kind).getLayoutBounds().getWidth());
        }
        for (int row = 0; row < Math.min(8, getItems().size()); row++) {
            width = Math.max(width, new Text(text.apply(row)).getLayoutBounds().getWidth());
        }
        column.setGraphic(header);
        column.setPrefWidth(Math.max(NARROWEST, Math.min(WIDEST, width + PADDING)));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        getColumns().add(column);
        return column;
    }
}
