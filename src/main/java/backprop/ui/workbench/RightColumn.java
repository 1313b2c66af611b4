package backprop.ui.workbench;

import backprop.figure.Theme;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.FileDialogs;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The mistakes, and, where two engines train, how they compare: two buttons switch between them. */
final class RightColumn extends VBox {
    private final ToggleButton showMistakes;
    private final ToggleButton showEngines;
    private final DigitsView mistakes;
    private final ComparisonView engines;
    private final StackPane place = new StackPane();

    RightColumn(WorkbenchViewModel model, ObservableValue<Theme> theme, FileDialogs dialogs) {
        Strings strings = model.strings;
        getStyleClass().add("right-column");
        mistakes = new DigitsView(model.digits, theme, strings);
        engines = new ComparisonView(model.comparison, model.export, theme, dialogs, strings);
        showMistakes = new ToggleButton(strings.get("columns.mistakes"));
        showMistakes.setId("show-examples");
        showMistakes.setOnAction(event -> show(false));
        showEngines = new ToggleButton(strings.get("columns.engines"));
        showEngines.setId("show-engines");
        showEngines.setOnAction(event -> show(true));
        SegmentedButton buttons = new SegmentedButton(showMistakes, showEngines);
        buttons.setToggleGroup(null);
        buttons.setAccessibleText(strings.get("columns.right"));
        HBox tabs = new HBox(buttons);
        tabs.setId("engine-tabs");
        tabs.getStyleClass().addAll("switcher", "engine-tabs");
        Controls.showWhen(tabs, model.comparison.shown);
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setMinHeight(0);
        getChildren().addAll(tabs, place);
        model.comparison.shown.subscribe(two -> show(two && showEngines.isSelected()));
    }

    /** What is not shown is not in the window either, so that nothing is worked out for it. */
    private void show(boolean comparison) {
        showMistakes.setSelected(!comparison);
        showEngines.setSelected(comparison);
        place.getChildren().setAll(comparison ? engines : mistakes);
    }
}
