package backprop.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceTest {
    private static final Place X = new Place("x");

    @Test
    void refused_partOfAFile_namesBothAndTheRemedy() {
        assertEquals(
                "x, row 3: it is empty. Fill it.",
                X.within("row 3").refused("it is empty", "Fill it.").getMessage());
    }

    @Test
    void unreadable_anyReason_saysItInWords() {
        assertUnreadable("you have no right to do that", new AccessDeniedException("x"));
        assertUnreadable("it is not there", new NoSuchFileException("x"));
        assertUnreadable("the data end too early", new EOFException());
        assertUnreadable("the disk is gone", new IOException(" the disk is gone "));
        assertUnreadable("the system does not say why", new IOException());
        assertUnreadable(
                "a part of its path is a file, not a folder", new FileSystemException("x/y", null, "Not a directory"));
        assertUnreadable("there is something of that name already", new FileAlreadyExistsException("x"));
        assertUnreadable("the file is damaged", new IllegalArgumentException());
    }

    private static void assertUnreadable(String reason, Exception e) {
        assertEquals(
                "x: it cannot be read: " + reason + ". Check that you may read it, or copy or save it again.",
                X.unreadable(e).getMessage());
        assertEquals(e, X.unreadable(e).getCause());
    }

    @Test
    void of_folderOrNothing_isRefused(@TempDir Path folder) {
        assertEquals(
                folder + ": this is a folder. Choose a file in it.",
                assertThrows(DataException.class, () -> Place.of(folder)).getMessage());
        Path none = folder.resolve("none");
        assertEquals(
                none + ": there is no such file. Check the name and the folder.",
                assertThrows(DataException.class, () -> Place.of(none)).getMessage());
    }
}
