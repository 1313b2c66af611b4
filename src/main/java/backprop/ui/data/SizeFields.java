package backprop.ui.data;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.data.ImportProblem.Place;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** The width and the height of images. */
final class SizeFields extends HBox {
    private final TextField width;
    private final TextField height;

    SizeFields(ImportViewModel model, String startWidth, String startHeight, BiConsumer<String, String> typed) {
        Strings strings = model.strings;
        width = field(model, "width", startWidth);
        height = field(model, "height", startHeight);
        getStyleClass().add("size-fields");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(width, Controls.label("×"), height);
        width.setPromptText(strings.get("import.size.auto"));
        height.setPromptText(strings.get("import.size.auto"));
        width.textProperty().addListener((value, old, now) -> typed.accept(now, height.getText()));
        height.textProperty().addListener((value, old, now) -> typed.accept(width.getText(), now));
    }

    private static TextField field(ImportViewModel model, String side, String text) {
        TextField field = new TextField(text);
        field.setId("import-" + side);
        field.setMinWidth(64);
        field.setMaxWidth(64);
        field.setAccessibleText(model.strings.get("import.size." + side));
        ImportChoices.mark(model, Place.SIZE, field);
        return field;
    }
}
