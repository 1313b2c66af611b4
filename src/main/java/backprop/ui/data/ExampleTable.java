package backprop.ui.data;

import backprop.data.Targets;
import backprop.text.Strings;
import java.util.Arrays;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Examples as rows of numbers: index, answer, features; the chosen row is the example that is looked at. */
final class ExampleTable extends TableView<Integer> {
    /** More columns than these slow a table down and are read by nobody; the example below it has them all. */
    private static final int MOST_FEATURES = 40;

    private static final double ROW = 28;
    private static final double NARROWEST = 76;
    private static final double WIDEST = 180;
    /** Letters of the table are wider than those that are measured. */
    private static final double MONOSPACED = 1.2;

    private final ExamplesViewModel shown;
    private final Strings strings;
    private @Nullable Examples examples;
    private boolean following;

    ExampleTable(DataViewModel model, ExamplesViewModel shown) {
        this.shown = shown;
        this.strings = model.strings;
        setId("example-table");
        getStyleClass().add("example-table");
        setFixedCellSize(ROW);
        setPlaceholder(new Label());
        setAccessibleText(strings.get("table.accessible"));
        getSelectionModel().selectedItemProperty().addListener((value, old, row) -> {
            if (row != null && !following) {
                shown.select(row);
            }
        });
        shown.shownProperty().addListener((value, old, now) -> arrange());
        shown.selectedProperty().addListener((value, old, now) -> follow());
        arrange();
    }

    private void arrange() {
        Examples now = shown.examples();
        following = true;
        if (now == null || now.kind() != Examples.Kind.TABLE) {
            examples = null;
            setItems(FXCollections.observableArrayList());
            getColumns().clear();
        } else {
            if (!now.equals(examples)) {
                examples = now;
                columns(now);
            }
            setItems(FXCollections.observableList(
                    Arrays.stream(shown.shownProperty().get()).boxed().toList()));
        }
        following = false;
        follow();
    }

    private void columns(Examples all) {
        getColumns().clear();
        getColumns().add(column(strings.get("table.index"), 64, Integer::toString));
        if (all.data().targets() instanceof Targets.Classes) {
            getColumns()
                    .add(column(
                            strings.get("table.class"),
                            classWidth(all),
                            row -> all.data().classNames().get(all.classOf(row))));
        } else {
            int targets = all.data().targets().width();
            for (int k = 0; k < Math.min(MOST_FEATURES, targets); k++) {
                int col = k;
                getColumns()
                        .add(column(
                                targets == 1 ? strings.get("table.target.only") : strings.get("table.target", k),
                                0,
                                row -> FactsViewModel.number(
                                        all.data().targets().value(row, col, 0))));
            }
        }
        if (!all.parts().isEmpty()) {
            getColumns()
                    .add(column(
                            strings.get("table.part"),
                            84,
                            row -> all.partOf(row).map(strings::get).orElse("–")));
        }
        int features = all.data().inputs();
        for (int k = 0; k < Math.min(MOST_FEATURES, features); k++) {
            int col = k;
            getColumns()
                    .add(column(
                            all.feature(k),
                            0,
                            row -> FactsViewModel.number(all.data().features().get(row, col))));
        }
        if (features > MOST_FEATURES) {
            getColumns().add(column(strings.get("table.more", features - MOST_FEATURES), 0, row -> "…"));
        }
    }

    private static double classWidth(Examples all) {
        double widest = all.data().classNames().stream()
                .mapToDouble(ExampleTable::width)
                .max()
                .orElse(0);
        return Math.max(NARROWEST, Math.min(WIDEST, widest * MONOSPACED + 20));
    }

    private static double width(String text) {
        return new Text(text).getLayoutBounds().getWidth();
    }

    /** @param width 0 for as much as the title needs */
    private static TableColumn<Integer, String> column(String title, double width, IntFunction<String> text) {
        TableColumn<Integer, String> column = new TableColumn<>(title);
        double needed = width(title) + 28;
        column.setPrefWidth(width > 0 ? width : Math.max(NARROWEST, Math.min(WIDEST, needed)));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    private void follow() {
        if (examples == null || following) {
            return;
        }
        int at = shown.position();
        following = true;
        if (at < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != at) {
            getSelectionModel().clearAndSelect(at);
            if (!isFocused()) {
                scrollTo(Math.max(0, at - 3));
            }
        }
        following = false;
    }
}
