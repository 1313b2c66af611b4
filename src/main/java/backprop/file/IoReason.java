package backprop.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file could not be read or written, as it is said behind a colon; not the name of a class, nor the file's own once more. */
public final class IoReason {
    private IoReason() {}

    public static String of(Exception failure) {
        if (failure instanceof EOFException) {
            return "the data end too early";
        }
        if (failure instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (failure instanceof AccessDeniedException) {
            return "you have no right to do that";
        }
        if (failure instanceof NotDirectoryException) {
            return "it is no folder";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "there is something of that name already";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "it is a folder with something in it";
        }
        String said = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        if (said == null || said.isBlank()) {
            return failure instanceof IOException ? "the system does not say why" : "the file is damaged";
        }
        return switch (said.strip()) {
            case "Not a directory" -> "a part of its path is a file, not a folder";
            case "Is a directory" -> "it is a folder";
            default -> said.strip();
        };
    }
}
