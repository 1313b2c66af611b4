package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** What is rarely asked of a chart: points per epoch or per batch, smoothing, its values as a table, copies. */
final class ChartOptionsView extends VBox {
    private static final double MOST = 0.99;
    private static final double WIDTH = 360;

    private final ChartViewModel model;
    private final ExportViewModel export;
    private final Strings strings;

    /** @param table opens the table */
    ChartOptionsView(ChartViewModel model, ExportViewModel export, Runnable table, Strings strings) {
        this.model = model;
        this.export = export;
        this.strings = strings;
        getStyleClass().add("chart-options");
        setPrefWidth(WIDTH);
        Label missing = wrapped(Controls.label(model.batchesMissing(), "muted", "small-text"));
        missing.setId("batches-missing-" + model.place());
        HBox buttons = new HBox(button("table", table), button("copyImage", this::copyImage), button("copyData", () -> {
            ChartTableView.copy(ChartTable.of(model.figure().get()).tsv());
            export.say(strings.get("export.copiedData"), false);
        }));
        buttons.getStyleClass().add("chart-options-row");
        Label gestures = wrapped(Controls.label(strings.get("chart.gestures"), "muted", "small-text"));
        getChildren()
                .addAll(
                        row("chart.along", points()),
                        missing,
                        row("chart.smoothing", smoothing()),
                        reported(),
                        buttons,
                        gestures);
    }

    private HBox row(String key, Node control) {
        Label name = Controls.label(strings.get(key));
        name.setMinWidth(80);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(name, control);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("chart-options-row");
        return row;
    }

    private Node points() {
        ToggleButton epoch = toggle("perEpoch");
        ToggleButton batch = toggle("perBatch");
        batch.setId("per-batch-" + model.place());
        epoch.setId("per-epoch-" + model.place());
        batch.disableProperty().bind(Bindings.isNotEmpty(model.batchesMissing()));
        SegmentedButton both = new SegmentedButton(epoch, batch);
        both.setToggleGroup(null);
        epoch.setOnAction(event -> show(epoch, batch, false));
        batch.setOnAction(event -> show(epoch, batch, true));
        model.perBatchProperty().addListener((value, old, now) -> mark(epoch, batch));
        model.batchesMissing().addListener((value, old, now) -> mark(epoch, batch));
        mark(epoch, batch);
        return both;
    }

    private void show(ToggleButton epoch, ToggleButton batch, boolean perBatch) {
        model.perBatchProperty().set(perBatch);
        mark(epoch, batch);
    }

    private void mark(ToggleButton epoch, ToggleButton batch) {
        boolean perBatch =
                model.perBatchProperty().get() && model.batchesMissing().get().isEmpty();
        epoch.setSelected(!perBatch);
        batch.setSelected(perBatch);
    }

    private ToggleButton toggle(String key) {
        ToggleButton button = new ToggleButton(strings.get("chart." + key));
        Controls.explain(button, strings.get("chart." + key + ".help"));
        return button;
    }

    private Node smoothing() {
        Slider slider = new Slider(0, MOST, 0);
        slider.setId("smoothing-" + model.place());
        slider.setBlockIncrement(0.05);
        slider.valueProperty().bindBidirectional(model.smoothingProperty());
        slider.setAccessibleText(strings.get("chart.smoothing"));
        Controls.explain(slider, strings.get("chart.smoothing.help"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label value = new Label();
        value.getStyleClass().add("number");
        value.setMinWidth(36);
        value.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.format(Locale.ROOT, "%.2f", slider.getValue()), slider.valueProperty()));
        HBox row = new HBox(slider, value);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("chart-options-row");
        return row;
    }

    private Node reported() {
        CheckBox box = new CheckBox(strings.get("chart.reported"));
        box.setId("reported-" + model.place());
        box.selectedProperty().bindBidirectional(model.showReportedProperty());
        Controls.explain(box, strings.get("chart.reported.help"));
        return box;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(strings.get("chart." + key));
        button.setId(key + "-" + model.place());
        button.setMinWidth(USE_PREF_SIZE);
        if (strings.has("chart." + key + ".help")) {
            Controls.explain(button, strings.get("chart." + key + ".help"));
        }
        button.setOnAction(event -> action.run());
        return button;
    }

    private void copyImage() {
        export.copyImage(model.figure().get(), bytes -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(new Image(new ByteArrayInputStream(bytes)));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
