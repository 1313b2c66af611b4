package backprop.ui.workbench;

import backprop.data.Dataset;
import backprop.figure.Theme;
import backprop.metrics.Prediction;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.Shown;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** The digit viewer: the chosen test image with its softmax, and below it all that the network gets wrong. */
final class DigitsView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int LARGE = 136;
    private static final double FILTER_WIDTH = 88;
    /** The grid's scroll bar stands in the panel's padding, so that five thumbnails fit in a row. */
    private static final Insets INTO_PADDING = new Insets(0, -12, 0, 0);

    private final DigitsViewModel model;
    private final ObservableValue<Theme> theme;
    private final Strings strings;
    private final ImageView large = new ImageView();
    private final SoftmaxBars bars;
    private final Label number = Controls.label("", "figure", "muted");
    private final Label verdict = Controls.label("", "figure", "verdict");
    private final Label caption = Controls.label("", "muted");
    private final Label features = Controls.label("", "figure", "features");
    private final DigitImages largeImages = new DigitImages(LARGE);

    DigitsView(DigitsViewModel model, ObservableValue<Theme> theme, Strings strings) {
        this.model = model;
        this.theme = theme;
        this.strings = strings;
        bars = new SoftmaxBars(model, strings);
        getStyleClass().add("digits");
        verdict.setId("verdict");
        getChildren().addAll(imageHeader(), image(), listHeader(), filters(), thumbnails());
        model.chosenProperty().addListener((value, old, now) -> show());
        theme.addListener((value, old, now) -> show());
        show();
    }

    private HBox imageHeader() {
        HBox header = new HBox(Controls.label(model.heading(), "heading"), number, Controls.spacer(), verdict);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private VBox image() {
        features.setMinSize(0, 0);
        StackPane frame = new StackPane(large, features);
        frame.getStyleClass().add("digit-frame");
        frame.setMinSize(LARGE + 2, LARGE + 2);
        frame.setMaxSize(LARGE + 2, LARGE + 2);
        HBox.setHgrow(bars, Priority.ALWAYS);
        HBox row = new HBox(frame, bars);
        row.getStyleClass().add("digit-row");
        Label outlined = Controls.label(strings.get("digits.outlined"), "muted");
        outlined.visibleProperty().bind(Bindings.isNotNull(model.chosenProperty()));
        VBox box = new VBox(row, new HBox(caption, Controls.spacer(), outlined));
        box.getStyleClass().add("digit-box");
        return box;
    }

    private HBox listHeader() {
        Label heading = Controls.label(model.listHeading(), "heading");
        heading.setId("mistakes-heading");
        heading.setMinWidth(USE_PREF_SIZE);
        Label summary = Controls.label(model.list.summaryProperty(), "figure", "muted");
        summary.setId("mistakes-summary");
        Controls.explain(summary, summary::getText);
        Button previous = Controls.iconOnly(new Button(), "fth-chevron-left", strings.get("digits.previous"));
        previous.setOnAction(event -> model.chooseNext(-1));
        Button next = Controls.iconOnly(new Button(), "fth-chevron-right", strings.get("digits.next"));
        next.setId("next-mistake");
        next.setOnAction(event -> model.chooseNext(1));
        previous.disableProperty().bind(model.list.mistakes().emptyProperty());
        next.disableProperty().bind(model.list.mistakes().emptyProperty());
        // Below one another: beside it the longer figures would lose their end.
        VBox texts = new VBox(heading, summary);
        texts.setAlignment(Pos.CENTER_LEFT);
        HBox header = new HBox(texts, Controls.spacer(), previous, next);
        header.getStyleClass().addAll("panel-header", "list-header");
        return header;
    }

    private HBox filters() {
        ComboBox<MistakeList.Order> order = new ComboBox<>();
        order.setId("mistakes-order");
        order.getItems().setAll(MistakeList.Order.values());
        order.setConverter(new Shown<>(strings::get));
        order.valueProperty().bindBidirectional(model.list.orderProperty());
        order.setMaxWidth(Double.MAX_VALUE);
        order.setAccessibleText(strings.get("digits.order.help"));
        HBox.setHgrow(order, Priority.ALWAYS);
        HBox filters = new HBox(
                filter("trueClass", model.list.trueClassProperty()),
                filter("predictedClass", model.list.predictedClassProperty()),
                order);
        filters.getStyleClass().add("filters");
        Controls.showWhen(filters, showing(DigitsViewModel.Content.NUMBERS).not());
        return filters;
    }

    private ComboBox<OptionalInt> filter(String key, ObjectProperty<OptionalInt> value) {
        ComboBox<OptionalInt> box = new ComboBox<>();
        box.setId("filter-" + key);
        box.getItems().setAll(model.list.classesProperty().get());
        model.list.classesProperty().addListener((list, old, now) -> {
            // A list that is filled anew forgets its value, which is the model's to keep.
            box.valueProperty().unbindBidirectional(value);
            box.getItems().setAll(now);
            box.valueProperty().bindBidirectional(value);
        });
        String name = strings.get("digits." + key);
        box.setConverter(
                new Shown<>(k -> name + " " + (k.isPresent() ? model.name(k.getAsInt()) : strings.get("digits.any"))));
        box.valueProperty().bindBidirectional(value);
        box.setMinWidth(FILTER_WIDTH);
        box.setMaxWidth(FILTER_WIDTH);
        box.setTooltip(Controls.tooltip(strings.get("digits." + key + ".help")));
        box.setAccessibleText(strings.get("digits." + key + ".help"));
        return box;
    }

    private StackPane thumbnails() {
        Label empty = Controls.label(model.list.noteProperty(), "empty-note");
        empty.setWrapText(true);
        empty.setTextAlignment(TextAlignment.CENTER);
        MistakeGrid grid = new MistakeGrid(model, theme, strings);
        Controls.showWhen(grid, showing(DigitsViewModel.Content.IMAGES));
        MistakeTable table = new MistakeTable(model, strings);
        Controls.showWhen(table, showing(DigitsViewModel.Content.TABLE));
        StackPane pane = new StackPane(grid, table, empty);
        pane.getStyleClass().add("thumbnails");
        VBox.setVgrow(pane, Priority.ALWAYS);
        VBox.setMargin(pane, INTO_PADDING);
        return pane;
    }

    private BooleanBinding showing(DigitsViewModel.Content content) {
        return Bindings.createBooleanBinding(() -> model.contentProperty().get() == content, model.contentProperty());
    }

    private void show() {
        Prediction prediction = model.chosenProperty().get();
        Dataset data = model.examples();
        bars.show(prediction);
        features.setText("");
        large.setImage(null);
        if (prediction == null || data == null) {
            number.setText("");
            verdict.setText("");
            caption.setText("");
            return;
        }
        int index = prediction.index();
        number.setText(strings.get("digits.number", index));
        verdict.setText(
                strings.get("digits.verdict", model.name(prediction.trueClass()), model.name(prediction.predicted())));
        verdict.pseudoClassStateChanged(WRONG, !prediction.correct());
        if (data.image().isPresent()) {
            large.setImage(largeImages.of(data, index, model.ink(), theme.getValue()));
        } else {
            features.setText(model.featureLines(index));
        }
        caption.setText(data.image()
                .map(image -> strings.get("digits.input", image.width(), image.height()))
                .orElseGet(() -> strings.get("digits.features", data.inputs())));
    }
}
