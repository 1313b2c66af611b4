package backprop.ui.common;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks the user for a file or a folder. */
public interface FileDialogs {

    /**
     * Asks where to save.
     *
     * @param owner the window in front of which it asks
     * @param proposedName with its ending
     * @param kind what the ending means, in words
     * @param ending such as {@code png}
     * @return empty if the user thought better of it
     */
    Optional<Path> save(Window owner, String title, String proposedName, String kind, String ending);

    /**
     * Asks which file to open.
     *
     * @param kind what the ending means, in words
     * @param endings such as {@code experiment.json}; {@code *} for all files
     * @return empty if the user thought better of it
     */
    Optional<Path> open(Window owner, String title, String kind, String... endings);

    /**
     * Asks which folder to open.
     *
     * @return empty if the user thought better of it
     */
    Optional<Path> openFolder(Window owner, String title);
}
