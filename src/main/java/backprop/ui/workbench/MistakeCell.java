package backprop.ui.workbench;

import backprop.data.Dataset;
import backprop.figure.Theme;
import backprop.metrics.Prediction;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;

/** A thumbnail with true → predicted below it; a press chooses the image. */
final class MistakeCell extends GridCell<Mistake> {
    static final double WIDTH = 60;
    static final double HEIGHT = 78;
    static final int SIZE = 56;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final DigitsViewModel model;
    private final ObservableValue<Theme> theme;
    private final DigitImages images;
    private final Strings strings;
    private final ImageView picture = new ImageView();
    private final Label trueClass = Controls.label("", "figure");
    private final Label predicted = Controls.label("", "figure", "wrong-class");
    private final VBox content;

    MistakeCell(DigitsViewModel model, DigitImages images, ObservableValue<Theme> theme, Strings strings) {
        this.model = model;
        this.images = images;
        this.theme = theme;
        this.strings = strings;
        getStyleClass().add("mistake");
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("thumbnail");
        HBox text = new HBox(trueClass, Controls.label(" → ", "figure", "muted"), predicted);
        text.setAlignment(Pos.CENTER);
        content = new VBox(frame, text);
        content.setAlignment(Pos.TOP_CENTER);
        setOnMousePressed(event -> {
            Mistake mistake = getItem();
            if (mistake != null) {
                model.choose(mistake.index());
            }
        });
        model.chosenProperty().addListener((value, old, now) -> mark());
        theme.addListener((value, old, now) -> draw());
    }

    @Override
    protected void updateItem(@Nullable Mistake mistake, boolean empty) {
        super.updateItem(mistake, empty);
        if (empty || mistake == null) {
            setGraphic(null);
            return;
        }
        trueClass.setText(String.valueOf(mistake.trueClass()));
        predicted.setText(String.valueOf(mistake.predicted()));
        setAccessibleText(strings.get("digits.thumbnail", mistake.index(), mistake.trueClass(), mistake.predicted()));
        setGraphic(content);
        draw();
        mark();
    }

    private void draw() {
        Mistake mistake = getItem();
        Dataset data = model.images();
        if (mistake != null && data != null) {
            picture.setImage(images.of(data, mistake.index(), model.white(), theme.getValue()));
        }
    }

    private void mark() {
        Mistake mistake = getItem();
        Prediction chosen = model.chosenProperty().get();
        pseudoClassStateChanged(CHOSEN, mistake != null && chosen != null && chosen.index() == mistake.index());
    }
}
