package backprop.ui.workbench;

import backprop.figure.Theme;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.FileDialogs;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/**
 * The workbench's columns: network and settings, charts, mistakes. They share the window's width; in a narrow window the
 * mistakes stand behind the charts, and two buttons switch between them.
 */
final class ColumnsView extends HBox {
    private static final double RAIL = 72;
    /** Widths of the columns together in a window of 1280 and one of 1920 pixels. */
    private static final double USUAL_WIDTH = 1280 - RAIL;

    private static final double LARGE_WIDTH = 1920 - RAIL;
    /** In less width there is no room for three columns. */
    private static final double THREE_COLUMNS = 1200 - RAIL;
    /** Heights of the columns in a window of 800 and one of 1080 pixels. */
    private static final double USUAL_HEIGHT = 680;

    private static final double LARGE_HEIGHT = 960;

    private final WorkbenchViewModel model;
    private final FileDialogs dialogs;
    private final Strings strings;
    private final StackPane centre = new StackPane();
    private final VBox middle;
    private final FailureView failure;
    private final BooleanBinding belowCurves;
    private final RightColumn mistakes;
    private final VBox charts;
    private final ToggleButton showCharts;
    private final ToggleButton showMistakes;
    private final BooleanBinding narrow = widthProperty().lessThan(THREE_COLUMNS);

    ColumnsView(
            WorkbenchViewModel model,
            ChartView loss,
            ChartView accuracy,
            ObservableValue<Theme> theme,
            FileDialogs dialogs) {
        this.dialogs = dialogs;
        this.model = model;
        this.strings = model.strings;
        setMinHeight(0);
        VBox.setVgrow(loss, Priority.ALWAYS);
        VBox.setVgrow(accuracy, Priority.ALWAYS);
        charts = new VBox(loss, accuracy);
        charts.getStyleClass().add("charts");
        mistakes = new RightColumn(model, theme, dialogs);
        showCharts = new ToggleButton(strings.get("columns.charts"));
        showCharts.setId("show-charts");
        showCharts.setOnAction(event -> show(false));
        showMistakes = new ToggleButton(strings.get("columns.mistakes"));
        showMistakes.setId("show-mistakes");
        showMistakes.setOnAction(event -> show(true));
        failure = new FailureView(model, dialogs);
        centre.getChildren().addAll(charts, failure);
        VBox.setVgrow(centre, Priority.ALWAYS);
        middle = new VBox(switcher(), centre);
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(left(), middle);
        belowCurves = model.run.failedOnItsWay();
        belowCurves.subscribe(this::place);
        narrow.addListener((value, old, now) -> arrange());
        show(false);
    }

    /** A failure hides no curves that are there. */
    private void place(boolean below) {
        centre.getChildren().remove(failure);
        middle.getChildren().remove(failure);
        (below ? middle : centre).getChildren().add(failure);
    }

    private VBox left() {
        ScrollPane form = new ScrollPane(new SettingsView(model.settings, strings));
        form.setFitToWidth(true);
        form.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        form.getStyleClass().add("form");
        VBox.setVgrow(form, Priority.ALWAYS);
        DesignerView designer = new DesignerView(model.designer, dialogs, strings);
        VBox left = new VBox(designer, form);
        left.getStyleClass().add("left-column");
        DoubleBinding width = grown(384, 448);
        left.minWidthProperty().bind(width);
        left.maxWidthProperty().bind(width);
        form.setMinHeight(0);
        // With the window only, so that a reason shown in the form moves nothing above it; further stages need more.
        DoubleBinding height = Bindings.createDoubleBinding(
                () -> between(left.getHeight(), USUAL_HEIGHT, LARGE_HEIGHT, 344, 480), left.heightProperty());
        designer.usualHeightProperty().bind(height);
        return left;
    }

    private HBox switcher() {
        SegmentedButton buttons = new SegmentedButton(showCharts, showMistakes);
        buttons.setToggleGroup(null);
        HBox row = new HBox(buttons);
        row.getStyleClass().add("switcher");
        Controls.showWhen(row, narrow);
        return row;
    }

    private void show(boolean onlyMistakes) {
        showCharts.setSelected(!onlyMistakes);
        showMistakes.setSelected(onlyMistakes);
        arrange();
    }

    private void arrange() {
        centre.getChildren().remove(mistakes);
        getChildren().remove(mistakes);
        mistakes.minWidthProperty().unbind();
        mistakes.maxWidthProperty().unbind();
        boolean behind = narrow.get();
        charts.setVisible(!behind || !showMistakes.isSelected());
        if (!behind) {
            DoubleBinding width = grown(344, 512);
            mistakes.minWidthProperty().bind(width);
            mistakes.maxWidthProperty().bind(width);
            getChildren().add(mistakes);
        } else if (showMistakes.isSelected()) {
            mistakes.setMinWidth(0);
            mistakes.setMaxWidth(Double.MAX_VALUE);
            centre.getChildren().add(0, mistakes);
        }
    }

    private DoubleBinding grown(double least, double most) {
        return Bindings.createDoubleBinding(
                () -> between(getWidth(), USUAL_WIDTH, LARGE_WIDTH, least, most), widthProperty());
    }

    /** From {@code least} to {@code most} as {@code at} goes {@code from} … {@code to}, in whole pixels. */
    private static double between(double at, double from, double to, double least, double most) {
        double share = Math.max(0, Math.min(1, (at - from) / (to - from)));
        return Math.floor(least + share * (most - least));
    }
}
