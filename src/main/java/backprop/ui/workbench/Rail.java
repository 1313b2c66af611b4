package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Appearance;
import backprop.ui.common.Controls;
import backprop.ui.common.Screen;
import backprop.ui.common.Shortcuts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** The rail at the left: a button for each screen, one of which is shown, and the keys. */
final class Rail extends VBox {
    private final StackPane place = new StackPane();
    private final List<Screen> screens = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Screen> current;

    /** @param first the screen that is shown at first */
    Rail(Screen first, Strings strings) {
        current = new ReadOnlyObjectWrapper<>(first);
        getStyleClass().add("rail");
        Button keys = new Button(strings.get("rail.keys"), Controls.icon("fth-command"));
        keys.setId("keys");
        PopOver popOver = new PopOver(new KeysView(strings));
        popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_BOTTOM);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        keys.setOnAction(event -> {
            Appearance.dressLike(popOver.getRoot(), getScene());
            popOver.show(keys);
        });
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(gap, keys);
        add(first);
        place.getChildren().setAll(first.content());
    }

    /** Where the screen is shown. */
    StackPane place() {
        return place;
    }

    ReadOnlyObjectProperty<Screen> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** One more screen, below the others. */
    void add(Screen screen) {
        ToggleButton button = new ToggleButton(screen.title(), Controls.icon(screen.icon()));
        button.setId("screen-" + screen.id());
        current.subscribe(now -> button.setSelected(now.equals(screen)));
        button.setOnAction(event -> {
            button.setSelected(true);
            show(screen);
        });
        getChildren().add(screens.size(), button);
        screens.add(screen);
    }

    /** Shows a screen; what it shows stays as it was left. */
    void show(Screen screen) {
        if (!current.get().equals(screen)) {
            place.getChildren().setAll(screen.content());
            current.set(screen);
            screen.shown().run();
        }
    }

    void installKeys(Scene scene) {
        for (Screen screen : screens) {
            Shortcuts.install(scene, screen.key(), () -> show(screen), KeyCombination.SHORTCUT_DOWN);
        }
    }
}
