package backprop.ui.data;

import backprop.data.DataSummary;
import backprop.data.Features;
import backprop.data.Targets;
import backprop.figure.Theme;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The example that is looked at: large if it is an image, its index, class, part, and its values. */
final class ExampleView extends HBox {
    private static final int LARGE = 112;
    private static final int MOST_VALUES = 400;

    private final DataViewModel model;
    private final ExamplesViewModel shown;
    private final ObservableValue<Theme> theme;
    private final Strings strings;
    private final PictureCanvas image = new PictureCanvas(LARGE);
    private final StackPane frame = new StackPane(image);
    private final Label index = Controls.label("", "figure", "example-index");
    private final Label answer = Controls.label("", "semibold", "example-class");
    private final Label part = Controls.label("", "muted");
    private final Label range = Controls.label("", "muted");
    private final FlowPane features = new FlowPane();
    private final ScrollPane scroll = new ScrollPane(features);
    private final Button twin = new Button();

    ExampleView(DataViewModel model, ExamplesViewModel shown, ObservableValue<Theme> theme) {
        this.model = model;
        this.shown = shown;
        this.theme = theme;
        this.strings = model.strings;
        setId("example");
        getStyleClass().add("example");
        index.setId("example-index");
        answer.setId("example-class");
        answer.setMinWidth(0);
        part.setId("example-part");
        range.setId("example-range");
        frame.getStyleClass().add("digit-frame");
        frame.setMinSize(LARGE + 2, LARGE + 2);
        frame.setMaxSize(LARGE + 2, LARGE + 2);
        twin.setId("example-twin");
        twin.getStyleClass().addAll("small", "twin");
        twin.setGraphic(Controls.icon("fth-copy"));
        features.getStyleClass().add("example-features");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form");
        scroll.setAccessibleText(strings.get("example.values"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox heading = new HBox(index, answer, part, Controls.spacer(), twin);
        heading.getStyleClass().add("example-heading");
        VBox texts = new VBox(heading, range, scroll);
        texts.getStyleClass().add("example-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(frame, texts);
        shown.selectedProperty().addListener((value, old, now) -> show());
        model.summaryProperty().addListener((value, old, now) -> show());
        theme.addListener((value, old, now) -> show());
        show();
    }

    private void show() {
        Examples all = shown.examples();
        int at = shown.selectedProperty().get();
        setVisible(all != null && at >= 0);
        if (all == null || at < 0) {
            return;
        }
        boolean picture = all.kind() == Examples.Kind.IMAGES;
        index.setText("#" + at);
        answer.setText(answer(all, at));
        part.setText(
                all.parts().isEmpty() ? "" : all.partOf(at).map(strings::get).orElse(strings.get("example.unused")));
        Features x = all.data().features();
        range.setText(strings.get(
                picture ? "example.pixels" : "example.range",
                FactsViewModel.number(extreme(x, at, true)),
                FactsViewModel.number(extreme(x, at, false))));
        show(scroll, !picture);
        show(frame, picture);
        show(range, picture);
        if (picture) {
            image.show(
                    Picture.of(model.chosenProperty().get().source(), all.data()),
                    pixel -> x.get(at, pixel),
                    theme.getValue());
        } else {
            fill(all, at);
        }
        showTwin(at);
        setAccessibleText(strings.get("example.accessible", at, answer.getText(), part.getText()));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private String answer(Examples all, int at) {
        if (all.data().targets() instanceof Targets.Classes) {
            return strings.get("example.class", all.data().classNames().get(all.classOf(at)));
        }
        int few = Math.min(4, all.data().targets().width());
        String[] numbers = IntStream.range(0, few)
                .mapToObj(k -> FactsViewModel.number(all.data().targets().value(at, k, 0)))
                .toArray(String[]::new);
        return strings.get("example.target", String.join(", ", numbers));
    }

    private static double extreme(Features x, int row, boolean least) {
        var values =
                IntStream.range(0, x.cols()).mapToDouble(col -> x.get(row, col)).filter(value -> !Double.isNaN(value));
        return (least ? values.min() : values.max()).orElse(Double.NaN);
    }

    private void fill(Examples all, int at) {
        features.getChildren().clear();
        int inputs = all.data().inputs();
        for (int col = 0; col < Math.min(MOST_VALUES, inputs); col++) {
            HBox value = new HBox(
                    Controls.label(all.feature(col), "muted"),
                    Controls.label(FactsViewModel.number(all.data().features().get(at, col)), "figure"));
            value.getStyleClass().add("example-feature");
            features.getChildren().add(value);
        }
        if (inputs > MOST_VALUES) {
            features.getChildren().add(Controls.label(strings.get("table.more", inputs - MOST_VALUES), "muted"));
        }
    }

    /** Says that the same features stand elsewhere, and goes there. */
    private void showTwin(int at) {
        DataSummary summary = model.summaryProperty().get();
        int other = summary == null
                ? ExamplesViewModel.NONE
                : next(summary.duplicates().first(), at);
        show(twin, other >= 0);
        twin.setText(strings.get("example.twin", other));
        twin.setOnAction(event -> shown.search(String.valueOf(other)));
    }

    /** The next example with the same features, after the last one the first; −1 if there is no other. */
    private static int next(int[] first, int at) {
        for (int i = at + 1; i < first.length; i++) {
            if (first[i] == first[at]) {
                return i;
            }
        }
        return first[at] == at ? ExamplesViewModel.NONE : first[at];
    }
}
