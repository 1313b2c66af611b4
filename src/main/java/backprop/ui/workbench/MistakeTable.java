package backprop.ui.workbench;

import backprop.text.Strings;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The misclassified examples where they are no images: features, classes, probability; the chosen row is the chosen example. */
final class MistakeTable extends TableView<Mistake> {
    private static final double ROW = 32;

    private final DigitsViewModel model;
    private boolean following;

    MistakeTable(DigitsViewModel model, Strings strings) {
        this.model = model;
        setId("mistake-table");
        getStyleClass().add("mistake-table");
        setFixedCellSize(ROW);
        setAccessibleText(strings.get("digits.heading"));
        setPlaceholder(new Label());
        // A list that is filled anew moves the selection by itself, between these two: that is nobody's choice.
        model.list.mistakes().addListener((ListChangeListener<Mistake>) change -> following = true);
        setItems(model.list.mistakes());
        model.list.mistakes().addListener((ListChangeListener<Mistake>) change -> follow());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column(strings.get("digits.column.number"), 44, mistake -> String.valueOf(mistake.index())));
        getColumns()
                .add(column(strings.get("digits.column.features"), 120, mistake -> model.features(mistake.index())));
        getColumns()
                .add(column(
                        strings.get("digits.column.classes"),
                        84,
                        mistake -> model.name(mistake.trueClass()) + " → " + model.name(mistake.predicted())));
        getColumns()
                .add(column(
                        strings.get("digits.column.probability"),
                        56,
                        mistake -> String.format(Locale.ROOT, "%.3f", model.confidence(mistake.index()))));
        getSelectionModel().selectedItemProperty().addListener((value, old, mistake) -> {
            if (mistake != null && !following) {
                model.choose(mistake.index());
            }
        });
        model.chosenProperty().addListener((value, old, now) -> follow());
    }

    /** The list may be filled anew many times a second: its selection is the model's, not its own. */
    private void follow() {
        var chosen = model.chosenProperty().get();
        int at = chosen == null ? -1 : model.list.indexOf(chosen.index());
        following = true;
        if (at >= 0) {
            getSelectionModel().clearAndSelect(at);
        } else {
            getSelectionModel().clearSelection();
        }
        following = false;
        if (isVisible()) {
            refresh();
        }
    }

    private static TableColumn<Mistake, String> column(String title, double width, Function<Mistake, String> text) {
        TableColumn<Mistake, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }
}
