package backprop.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes folders. */
public final class NewFolder {
    private NewFolder() {}

    /** @throws IOException if it cannot be made; the message says which, why, and what to try */
    public static void make(Path folder) throws IOException {
        make(folder, "Choose another one.");
    }

    /**
     * Makes the folder, and those that it lies in, if it is not there.
     *
     * @param remedy what to try if it cannot be made
     * @throws IOException saying which, why, and what to try
     */
    public static void make(Path folder, String remedy) throws IOException {
        try {
            Files.createDirectories(folder.toAbsolutePath());
        } catch (IOException e) {
            throw new IOException("The folder %s cannot be made: %s. %s".formatted(folder, IoReason.of(e), remedy), e);
        }
    }
}
