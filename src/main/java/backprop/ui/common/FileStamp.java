package backprop.ui.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * What tells at a glance that a file has been written anew.
 *
 * @param size in bytes; −1 if the file cannot be looked at
 */
record FileStamp(Path file, long size, FileTime written) {
    static FileStamp of(Path file) {
        try {
            return new FileStamp(file, Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException e) {
            // Whoever reads it will say what is wrong with it.
            return new FileStamp(file, -1, FileTime.fromMillis(0));
        }
    }
}
