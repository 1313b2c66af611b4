package backprop.ui.workbench;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for an experiment file. */
interface FilePicker {
    /** Nobody to ask. */
    FilePicker NONE = new FilePicker() {
        @Override
        public Optional<Path> open() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String proposedName) {
            return Optional.empty();
        }
    };

    /** Which to open; empty if the user thought better of it. */
    Optional<Path> open();

    /** Where to save; empty if the user thought better of it. */
    Optional<Path> save(String proposedName);
}
