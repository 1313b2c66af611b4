package backprop.experiment.json;

import backprop.experiment.json.FileProblem.Kind;
import backprop.text.Numerals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads JSON files: UTF-8 with or without a byte order mark, at most 50 MB. */
public final class JsonFile {
    static final int LARGEST = 50_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private JsonFile() {}

    /** The document in this file, which messages call by its name without the folder. */
    public static JsonValue read(Path file) throws ExperimentFileException {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        try (InputStream in = Files.newInputStream(file)) {
            return parse(name, in.readNBytes(LARGEST + 1));
        } catch (NoSuchFileException e) {
            throw unreadable(name, "there is no such file in " + folder(file), "Check the name and the folder.");
        } catch (AccessDeniedException e) {
            throw unreadable(name, "you may not read this file", "Ask for the right to, or read a copy.");
        } catch (IOException e) {
            boolean folder = Files.isDirectory(file);
            throw unreadable(
                    name,
                    folder ? "this is a folder" : "the file cannot be read",
                    folder ? "Choose a file in it." : "Check that the disk is still connected, or read a copy.");
        }
    }

    /** The document in a file's bytes. */
    public static JsonValue parse(String fileName, byte[] bytes) throws ExperimentFileException {
        if (bytes.length > LARGEST) {
            throw unreadable(
                    fileName,
                    "the file is larger than " + Numerals.format(LARGEST / 1_000_000) + " MB",
                    "Keep large data in a data file beside it.");
        }
        return parse(fileName, decoded(fileName, bytes));
    }

    /** The document in a text. */
    public static JsonValue parse(String fileName, String text) throws ExperimentFileException {
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return JsonTreeParser.parse(new SourceText(fileName, marked ? text.substring(1) : text));
    }

    private static String decoded(String fileName, byte[] bytes) throws ExperimentFileException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        if (!result.isError()) {
            result = decoder.flush(chars);
        }
        String text = chars.flip().toString();
        if (result.isError()) {
            FileProblem problem = new FileProblem(Kind.UNREADABLE, "the text is not UTF-8 from here on")
                    .withRemedy("Save the file with the encoding UTF-8.");
            Place place = new Place(new SourceText(fileName, text), text.length(), 0, JsonPath.ROOT);
            throw new ExperimentFileException(place, problem);
        }
        return text;
    }

    private static String folder(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null ? "this folder" : folder.toString();
    }

    private static ExperimentFileException unreadable(String fileName, String what, String remedy) {
        return new ExperimentFileException(fileName, new FileProblem(Kind.UNREADABLE, what).withRemedy(remedy));
    }
}
