package backprop.experiment.json;

import static backprop.experiment.json.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.json.FileProblem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {
    @TempDir
    private Path folder = Path.of("");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void read_file_withOrWithoutByteOrderMark_isTheSame() throws IOException, ExperimentFileException {
        for (String mark : new String[] {"", "\uFEFF"}) {
            Path file = Files.write(folder.resolve("f.json"), bytes(mark + "{\"é\": 1}"));
            JsonValue value = JsonFile.read(file);

            assertEquals("{\n  \"é\": 1\n}\n", JsonWriter.text(value));
            assertEquals("f.json, line 1, column 1", value.place().toString());
        }
    }

    @Test
    void read_fileThatIsNotThere_isRefused() {
        ExperimentFileException refused = assertRefused(
                "f.json: there is no such file in " + folder.toAbsolutePath() + ". Check the name and the folder.",
                () -> JsonFile.read(folder.resolve("f.json")));
        assertEquals(Kind.UNREADABLE, refused.problem().kind());
        assertEquals("f.json", refused.fileName());
        assertTrue(refused.place().isEmpty());
        assertTrue(refused.repairedText().isEmpty());
    }

    @Test
    void read_folder_isRefused() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("f.json"));
        assertRefused("f.json: this is a folder. Choose a file in it.", () -> JsonFile.read(inner));
    }

    @Test
    void parse_bytesThatAreNotUtf8_isRefusedWhereTheyBegin() {
        byte[] bytes = bytes("{\n \"name\": \"caf?\"}");
        bytes[15] = (byte) 0xE9;
        assertRefused(
                "f.json, line 2, column 14: the text is not UTF-8 from here on. Save the file with the encoding UTF-8.",
                () -> JsonFile.parse("f.json", bytes));
    }

    @Test
    void parse_characterCutOffAtTheEnd_isRefused() {
        assertRefused(
                "f.json, line 1, column 1: the text is not UTF-8 from here on. Save the file with the encoding UTF-8.",
                () -> JsonFile.parse("f.json", new byte[] {(byte) 0xC3}));
    }

    @Test
    void parse_moreThanFiftyMegabytes_isRefused() {
        assertRefused(
                "f.json: the file is larger than 50 MB. Keep large data in a data file beside it.",
                () -> JsonFile.parse("f.json", new byte[JsonFile.LARGEST + 1]));
    }
}
