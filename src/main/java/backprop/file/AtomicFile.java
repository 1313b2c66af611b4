package backprop.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file wholly or not at all: into a temporary file in the same folder, onto the disk, then under its name. A
 * former file of that name stays as it was until the new one is complete.
 */
public final class AtomicFile {
    /** What the file is to hold. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; the stream is buffered, and closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes a file.
     *
     * @throws IOException if that fails; its message names the file, the cause and what to try, and nothing is left
     *     behind
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new IOException("Cannot save " + file + ": that is a folder. Choose a file name.");
        }
        requireFolder(file);
        try {
            Path real = Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target;
            replace(real, content);
        } catch (AccessDeniedException e) {
            throw new IOException(
                    "Cannot save " + file + ": you may not write there. Choose another folder, or close the program"
                            + " that has the file open.",
                    e);
        } catch (IOException e) {
            throw new IOException(
                    "Cannot save " + file + ": " + IoReason.of(e) + ". Check that the disk has room and is still"
                            + " connected, or choose another folder.",
                    e);
        }
    }

    /** @throws IOException if there is no folder to write the file into; the message says what to try */
    public static void requireFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IOException("Cannot save " + file + ": there is no folder " + folder
                    + ". Choose another folder, or create this one first.");
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try (RemovalAtExit unfinished = RemovalAtExit.of(temporary)) {
            try (FileChannel channel =
                            FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
