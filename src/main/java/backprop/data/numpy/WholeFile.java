package backprop.data.numpy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes beside the file, onto the disk, then under its name: whoever looks sees the former file or the whole new one. */
final class WholeFile {
    /** What the file is to hold. */
    @FunctionalInterface
    interface Content {
        /** Writes everything to a buffered stream, and leaves it open. */
        void writeTo(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /** @throws IOException naming the file, the cause and what to try; nothing is left behind */
    static void write(Path file, Content content) throws IOException {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw failed(file, "that is a folder. Choose a file name.");
        }
        if (!Files.isDirectory(folder)) {
            throw failed(file, "there is no folder " + folder + ". Create it, or choose another one.");
        }
        try {
            replace(Files.isSymbolicLink(target) && Files.exists(target) ? target.toRealPath() : target, content);
        } catch (AccessDeniedException e) {
            throw failed(file, "you may not write there. Choose another folder.", e);
        } catch (IOException e) {
            throw failed(file, reason(e) + ". Check that the disk has room, or choose another folder.", e);
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                            FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static IOException failed(Path file, String why) {
        return new IOException("Cannot save " + file + ": " + why);
    }

    private static IOException failed(Path file, String why, IOException cause) {
        return new IOException("Cannot save " + file + ": " + why, cause);
    }

    private static String reason(IOException e) {
        String said = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
        return said == null || said.isBlank() ? e.getClass().getSimpleName() : said.strip();
    }
}
