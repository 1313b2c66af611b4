package backprop.ui.workbench;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for an experiment file. */
interface FilePicker {
    /** Which to open; empty if the user thought better of it. */
    Optional<Path> open();

    /** Where to save; empty if the user thought better of it. */
    Optional<Path> save(String proposedName);
}
