package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The hyperparameter form: a row a subject, two fields a row. */
final class SettingsView extends GridPane {
    private static final double LABEL_WIDTH = 64;
    /** The same for both, so that they grow alike. */
    private static final double EQUAL_SHARE = 100;

    private final Strings strings;
    private int row;

    SettingsView(SettingsViewModel model, Strings strings) {
        this.strings = strings;
        getStyleClass().add("settings");
        ColumnConstraints labels = new ColumnConstraints(LABEL_WIDTH);
        getColumnConstraints().addAll(labels, half(), half());

        Label source = Controls.label(strings.get("source.DIGITS"), "fixed-value");
        source.setMaxWidth(Double.MAX_VALUE);
        source.setTooltip(Controls.tooltip(strings.get("source.DIGITS.help")));
        row("data", source, field(model.divisor).assumed(strings));
        row("split", field(model.testPercent).assumed(strings), field(model.splitSeed));
        separator();
        row("rule", choice(model.rule), field(model.velocity));
        row("rates", field(model.learningRate).assumed(strings), field(model.momentum));
        separator();
        row("batches", choice(model.batchMode), field(model.batchSize));
        row("order", choice(model.shuffle), choice(model.lastBatch));
        row("gradient", choice(model.reduction), field(model.clip).emptyMeans(strings.get("prompt.none")));
        separator();
        row("run", field(model.epochs), field(model.seed));
        row("metrics", choice(model.metrics), field(model.logitBound).emptyMeans(strings.get("prompt.none")));
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setHgrow(Priority.ALWAYS);
        half.setPrefWidth(EQUAL_SHARE);
        half.setMinWidth(0);
        half.setHalignment(HPos.LEFT);
        return half;
    }

    private FieldControl field(FieldViewModel model) {
        return new FieldControl(model, strings);
    }

    private <E extends Enum<E>> ChoiceControl<E> choice(ChoiceViewModel<E> model) {
        return new ChoiceControl<>(model, strings);
    }

    private void row(String name, Node left, Node right) {
        Label label = Controls.label(strings.get("row." + name), "row-label");
        for (Node node : new Node[] {label, left, right}) {
            GridPane.setValignment(node, VPos.TOP);
        }
        addRow(row++, label, left, right);
    }

    private void separator() {
        add(new Separator(), 0, row++, 3, 1);
    }
}
