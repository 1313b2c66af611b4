package backprop.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Removes an unfinished file should the program end before this is closed; afterwards nothing of it is kept. */
final class RemovalAtExit implements AutoCloseable {
    private final Thread removal;

    private RemovalAtExit(Path unfinished) {
        removal = new Thread(() -> remove(unfinished), "removal of an unfinished file");
    }

    static RemovalAtExit of(Path unfinished) {
        RemovalAtExit made = new RemovalAtExit(unfinished);
        try {
            Runtime.getRuntime().addShutdownHook(made.removal);
        } catch (IllegalStateException e) {
            // The program is ending already; what is saved last is still to be saved.
        }
        return made;
    }

    static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // There is nobody left to tell.
        }
    }

    /** @return whether the file would have been removed at the program's end until now */
    boolean cancel() {
        try {
            return Runtime.getRuntime().removeShutdownHook(removal);
        } catch (IllegalStateException e) {
            // The program is ending.
            return false;
        }
    }

    @Override
    public void close() {
        cancel();
    }
}
