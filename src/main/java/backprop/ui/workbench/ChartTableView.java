package backprop.ui.workbench;

import backprop.figure.Chart;
import backprop.text.Strings;
import backprop.ui.common.Appearance;
import backprop.ui.common.Controls;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** A chart's values in a window of their own. Rows are made as they are scrolled to, however many there are. */
public final class ChartTableView extends VBox {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 480;
    private static final double NUMBER_WIDTH = 190;
    private static final double FIRST_WIDTH = 90;

    private final Supplier<? extends Chart> chart;
    private final Strings strings;
    private final TableView<Integer> table = new TableView<>();
    private final Label count = Controls.label("", "muted");
    private ChartTable shown;

    ChartTableView(Supplier<? extends Chart> chart, Strings strings) {
        this.chart = chart;
        this.strings = strings;
        getStyleClass().add("chart-table");
        Button refresh = button("refresh", this::refresh);
        Button copy = button("copy", this::copy);
        HBox bar = new HBox(count, Controls.spacer(), refresh, copy);
        bar.getStyleClass().add("panel-header");
        table.setId("chart-table");
        table.setFixedCellSize(28);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(Controls.label(strings.get("table.empty"), "muted"));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, table);
        shown = ChartTable.of(chart.get());
        refresh();
        setOnKeyPressed(event -> {
            if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(event)) {
                copy();
            } else if (event.getCode() == KeyCode.F5) {
                refresh();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                getScene().getWindow().hide();
            }
        });
    }

    /**
     * Opens the window, dressed like that of the chart.
     *
     * @param chart with curves or bars
     */
    public static void open(Supplier<? extends Chart> chart, Scene from) {
        Strings strings = Strings.of("workbench");
        ChartTableView view = new ChartTableView(chart, strings);
        Stage stage = new Stage();
        stage.initOwner(from.getWindow());
        stage.setTitle(strings.get("table.title", chart.get().title()));
        stage.setScene(new Scene(view, WIDTH, HEIGHT));
        Appearance.dressLike(view, from);
        stage.show();
        view.table.requestFocus();
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(strings.get("table." + key));
        button.setId("table-" + key);
        button.getStyleClass().add("small");
        Controls.explain(button, strings.get("table." + key + ".help"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void refresh() {
        List<String> before = table.getColumns().isEmpty() ? List.of() : shown.headings();
        shown = ChartTable.of(chart.get());
        if (!shown.headings().equals(before)) {
            table.getColumns().clear();
            for (int i = 0; i < shown.headings().size(); i++) {
                table.getColumns().add(column(i));
            }
        }
        int rows = shown.rows();
        table.setItems(FXCollections.observableList(new Counting(rows)));
        table.refresh();
        count.setText(rows == 1 ? strings.get("table.rows.one") : strings.get("table.rows", rows));
        table.setAccessibleText(strings.get("table.title", chart.get().title()) + ", " + count.getText());
    }

    private TableColumn<Integer, String> column(int i) {
        TableColumn<Integer, String> column = new TableColumn<>(shown.headings().get(i));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(shown.cell(row.getValue(), i)));
        column.setPrefWidth(i == 0 ? FIRST_WIDTH : NUMBER_WIDTH);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add("number");
        return column;
    }

    private void copy() {
        int[] chosen = table.getSelectionModel().getSelectedIndices().stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        copy(chosen.length == 0 ? shown.tsv() : shown.tsv(chosen));
    }

    /** Puts a text where it can be pasted from. */
    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** 0, 1, 2 …, none of them kept. */
    private static final class Counting extends AbstractList<Integer> {
        private final int size;

        Counting(int size) {
            this.size = size;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return size;
        }
    }
}
