package backprop.ui.common;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small pieces of which views are built. */
public final class Controls {
    private static final double TOOLTIP_WIDTH = 320;

    private Controls() {}

    /** @param code a Feather icon, such as {@code fth-play} */
    public static FontIcon icon(String code) {
        return new FontIcon(code);
    }

    public static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** A label that follows a text and takes no room while it is empty. */
    public static Label label(ObservableStringValue text, String... styleClasses) {
        Label label = label("", styleClasses);
        label.textProperty().bind(text);
        showWhen(label, Bindings.isNotEmpty(text));
        return label;
    }

    /** Takes the room that is left in a row. */
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /** Says what a control does, to those who point at it and those who hear it. */
    public static void explain(Control control, String text) {
        control.setTooltip(tooltip(text));
        control.setAccessibleHelp(Keys.named(text));
    }

    /** The same where what is to be said changes: it is asked for each time. */
    public static void explain(Control control, Supplier<String> text) {
        Tooltip tooltip = tooltip("");
        tooltip.setOnShowing(event -> tooltip.setText(Keys.named(text.get())));
        control.setTooltip(tooltip);
        control.setAccessibleHelp(Keys.named(text.get()));
        control.focusedProperty()
                .addListener((value, old, focused) -> control.setAccessibleHelp(Keys.named(text.get())));
    }

    /** A button that shows an icon alone, with its meaning as a tooltip and to screen readers. */
    public static <B extends ButtonBase> B iconOnly(B button, String icon, String meaning) {
        button.getStyleClass().add("icon-only");
        setIcon(button, icon, meaning);
        return button;
    }

    /** Gives such a button another icon and meaning. */
    public static void setIcon(ButtonBase button, String icon, String meaning) {
        button.setGraphic(icon(icon));
        button.setAccessibleText(Keys.named(meaning));
        button.setTooltip(tooltip(meaning));
    }

    public static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(Keys.named(text));
        tooltip.setShowDelay(Duration.millis(400));
        tooltip.setShowDuration(Duration.seconds(30));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        return tooltip;
    }

    /** Shows a node, and gives it room, only while the condition holds. */
    public static void showWhen(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    /**
     * Tells a value, and its changes as long as the node is in a window: a value that outlives the node neither keeps it nor goes on
     * talking to it.
     */
    public static <T extends @Nullable Object> void follow(Node node, ObservableValue<T> value, Consumer<T> told) {
        value.when(node.sceneProperty().map(scene -> true).orElse(false)).subscribe(told);
    }
}
