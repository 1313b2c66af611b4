package backprop.ui.workbench;

import backprop.data.Dataset;
import backprop.figure.Theme;
import backprop.metrics.Prediction;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A thumbnail with true → predicted below it; a press chooses the image. */
final class MistakeTile extends VBox {
    static final double WIDTH = 60;
    static final double HEIGHT = 80;
    static final int IMAGE_SIZE = 56;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final DigitsViewModel model;
    private final ObservableValue<Theme> theme;
    private final DigitImages images;
    private final Strings strings;
    private final ImageView picture = new ImageView();
    private final Label trueClass = Controls.label("", "figure");
    private final Label predicted = Controls.label("", "figure", "wrong-class");
    private @Nullable Mistake mistake;

    MistakeTile(DigitsViewModel model, DigitImages images, ObservableValue<Theme> theme, Strings strings) {
        this.model = model;
        this.images = images;
        this.theme = theme;
        this.strings = strings;
        getStyleClass().add("mistake");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setAlignment(Pos.TOP_CENTER);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("thumbnail");
        HBox text = new HBox(trueClass, Controls.label(" → ", "figure", "muted"), predicted);
        text.setAlignment(Pos.CENTER);
        getChildren().addAll(frame, text);
        setOnMousePressed(event -> {
            Mistake shown = mistake;
            if (shown != null) {
                model.choose(shown.index());
            }
        });
        model.chosenProperty().addListener((value, old, now) -> mark());
        theme.addListener((value, old, now) -> draw());
        show(null);
    }

    /** @param shown null for an empty place at the end of a row */
    void show(@Nullable Mistake shown) {
        mistake = shown;
        setVisible(shown != null);
        if (shown == null) {
            return;
        }
        trueClass.setText(model.name(shown.trueClass()));
        predicted.setText(model.name(shown.predicted()));
        setAccessibleText(strings.get(
                "digits.thumbnail", shown.index(), model.name(shown.trueClass()), model.name(shown.predicted())));
        draw();
        mark();
    }

    private void draw() {
        Mistake shown = mistake;
        Dataset data = model.examples();
        if (shown != null && data != null && data.image().isPresent() && shown.index() < data.size()) {
            picture.setImage(images.of(data, shown.index(), model.ink(), theme.getValue()));
        }
    }

    private void mark() {
        Mistake shown = mistake;
        Prediction chosen = model.chosenProperty().get();
        pseudoClassStateChanged(CHOSEN, shown != null && chosen != null && chosen.index() == shown.index());
    }
}
