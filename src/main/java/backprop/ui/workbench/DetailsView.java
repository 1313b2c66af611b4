package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What an expert would like to see of a failure, on demand, as text that can be selected. */
final class DetailsView extends VBox {
    private static final int MOST_ROWS = 16;

    DetailsView(ObservableValue<@Nullable RunFailure> failure, Strings strings) {
        getStyleClass().add("failure-details");
        ToggleButton open = new ToggleButton(strings.get("failure.details"), Controls.icon("fth-chevron-right"));
        open.setId("failure-details");
        open.getStyleClass().addAll("small", "disclosure");
        open.selectedProperty()
                .addListener((value, old, shown) ->
                        open.setGraphic(Controls.icon(shown ? "fth-chevron-down" : "fth-chevron-right")));
        TextArea text = new TextArea();
        text.setId("failure-details-text");
        text.setEditable(false);
        text.setAccessibleText(strings.get("failure.details"));
        Controls.showWhen(text, open.selectedProperty());
        Controls.showWhen(this, Bindings.isNotEmpty(text.textProperty()));
        failure.subscribe(known -> {
            String details = known == null ? "" : known.details().strip();
            open.setSelected(false);
            text.setText(details);
            text.setPrefRowCount((int) Math.min(MOST_ROWS, details.lines().count() + 1));
        });
        getChildren().addAll(open, text);
    }
}
