package backprop.ui.data;

import backprop.data.DataSummary;
import backprop.data.Moments;
import backprop.figure.Theme;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Mean and standard deviation of each feature: two images, or a table; of all examples or of one class. */
final class MomentsView extends VBox {
    private static final int SIZE = 140;
    private static final int MOST_ROWS = 8;
    private static final double ROW = 26;

    private final DataViewModel model;
    private final ObservableValue<Theme> theme;
    private final Strings strings;
    private final ComboBox<String> classes = new ComboBox<>();
    private final PictureCanvas mean = new PictureCanvas(SIZE);
    private final PictureCanvas deviation = new PictureCanvas(SIZE);
    private final HBox images;
    private final TableView<Integer> table = new TableView<>();
    private boolean filling;

    MomentsView(DataViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        this.strings = model.strings;
        getStyleClass().add("facts-box");
        setId("moments");
        classes.setId("moments-class");
        classes.setAccessibleText(strings.get("moments.class"));
        classes.setPrefWidth(144);
        classes.setMaxWidth(144);
        classes.valueProperty().addListener((value, old, now) -> {
            if (!filling) {
                show();
            }
        });
        HBox header = new HBox(Controls.label(strings.get("moments.heading"), "heading"), Controls.spacer(), classes);
        header.getStyleClass().add("panel-header");
        images = new HBox(framed(mean, "moments.mean"), framed(deviation, "moments.sd"));
        images.getStyleClass().add("moments-images");
        table.getStyleClass().add("example-table");
        table.getStyleClass().add("moments-table");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label());
        table.setId("moments-table");
        table.setAccessibleText(strings.get("moments.heading"));
        getChildren().addAll(header, images, table);
        model.summaryProperty().addListener((value, old, now) -> begin());
        theme.addListener((value, old, now) -> show());
        begin();
    }

    private VBox framed(PictureCanvas canvas, String caption) {
        StackPane frame = new StackPane(canvas);
        frame.getStyleClass().add("digit-frame");
        frame.setMinSize(SIZE + 4, SIZE + 4);
        frame.setMaxSize(SIZE + 4, SIZE + 4);
        VBox box = new VBox(frame, Controls.label(strings.get(caption), "muted"));
        box.getStyleClass().add("moments-image");
        return box;
    }

    private void begin() {
        Examples examples = model.examplesProperty().get();
        DataSummary summary = model.summaryProperty().get();
        boolean there = examples != null && summary != null;
        setVisible(there);
        setManaged(there);
        if (examples == null || summary == null) {
            return;
        }
        filling = true;
        classes.getItems().setAll(strings.get("moments.all"));
        if (!summary.byClass().isEmpty()) {
            classes.getItems().addAll(examples.data().classNames());
        }
        classes.getSelectionModel().select(0);
        filling = false;
        show(classes, classes.getItems().size() > 1);
        boolean pictures = examples.kind() == Examples.Kind.IMAGES;
        show(images, pictures);
        show(table, !pictures);
        show();
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private void show() {
        Examples examples = model.examplesProperty().get();
        DataSummary summary = model.summaryProperty().get();
        if (examples == null || summary == null) {
            return;
        }
        int chosen = classes.getSelectionModel().getSelectedIndex();
        Moments moments = chosen <= 0 ? summary.all() : summary.byClass().get(chosen - 1);
        if (examples.kind() == Examples.Kind.IMAGES) {
            Picture picture = Picture.of(model.chosenProperty().get().source(), examples.data());
            mean.show(picture, pixel -> moments.mean()[pixel], theme.getValue());
            double most = IntStream.range(0, moments.sd().length)
                    .mapToDouble(pixel -> moments.sd()[pixel])
                    .max()
                    .orElse(1);
            deviation.show(picture.between(0, most), pixel -> moments.sd()[pixel], theme.getValue());
        } else {
            fill(examples, moments);
        }
    }

    private void fill(Examples examples, Moments moments) {
        table.getColumns()
                .setAll(List.of(
                        names(examples),
                        column(strings.get("moments.mean"), 70, col -> FactsViewModel.number(moments.mean()[col])),
                        column(strings.get("moments.sd.short"), 56, col -> FactsViewModel.number(moments.sd()[col])),
                        column(strings.get("moments.min"), 56, col -> number(moments.min()[col])),
                        column(strings.get("moments.max"), 56, col -> number(moments.max()[col]))));
        int features = examples.data().inputs();
        table.setItems(FXCollections.observableList(
                IntStream.range(0, features).boxed().toList()));
        double height = ROW * Math.min(MOST_ROWS, features) + 30;
        table.setMinHeight(height);
        table.setPrefHeight(height);
        table.setMaxHeight(height);
    }

    private TableColumn<Integer, String> names(Examples examples) {
        TableColumn<Integer, String> column = column(strings.get("moments.feature"), 70, examples::feature);
        column.getStyleClass().add("name-column");
        return column;
    }

    private static String number(double value) {
        return FactsViewModel.number(Double.isInfinite(value) ? Double.NaN : value);
    }

    private static TableColumn<Integer, String> column(String title, double width, IntFunction<String> text) {
        TableColumn<Integer, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }
}
