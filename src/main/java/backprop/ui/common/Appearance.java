package backprop.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import backprop.figure.FontFace;
import backprop.figure.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Light or dark: the style sheets of a window and the colours of its charts. */
public final class Appearance {
    private static final String STYLES = "/backprop/styles/workbench.css";
    private static final String DARK = "dark";

    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final ObjectBinding<Theme> theme =
            Bindings.createObjectBinding(() -> dark.get() ? Theme.DARK : Theme.LIGHT, dark);

    /** Loads the fonts that the program brings along, once, before the first window. */
    public static void loadFonts() {
        for (FontFace face : FontFace.values()) {
            try (InputStream in = resource(face.resource())) {
                Font.loadFont(in, 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** The charts' colours. */
    public ObjectBinding<Theme> theme() {
        return theme;
    }

    /** Dresses a window, now and whenever the theme changes. */
    public void dress(Scene scene) {
        scene.getStylesheets()
                .add(Objects.requireNonNull(Appearance.class.getResource(STYLES))
                        .toExternalForm());
        apply(scene);
        dark.addListener((value, old, now) -> apply(scene));
    }

    /** Dresses the root of a pop-over like the window that it belongs to. */
    public static void dressLike(Parent root, Scene scene) {
        root.getStylesheets().setAll(scene.getStylesheets());
        root.getStyleClass().remove(DARK);
        if (scene.getRoot().getStyleClass().contains(DARK)) {
            root.getStyleClass().add(DARK);
        }
    }

    private void apply(Scene scene) {
        Application.setUserAgentStylesheet(
                dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getRoot().getStyleClass().remove(DARK);
        if (dark.get()) {
            scene.getRoot().getStyleClass().add(DARK);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Appearance.class.getResourceAsStream(name), name);
    }
}
