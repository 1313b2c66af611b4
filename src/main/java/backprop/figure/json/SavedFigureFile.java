package backprop.figure.json;

import backprop.figure.PictureFormat;
import backprop.file.AtomicFile;
import backprop.file.DataException;
import backprop.file.IoReason;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A figure that can be opened again and saved with another look, without its run: {@code loss.figure.json}. */
public final class SavedFigureFile {
    /** The ending of the file's name, without its dot. */
    public static final String ENDING = "figure.json";

    private SavedFigureFile() {}

    /** Whether a file's name ends so, in small or large letters. */
    public static boolean accepts(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith("." + ENDING);
    }

    /** Beside a picture: {@code loss.figure.json} for {@code loss.png}. */
    public static Path beside(Path picture) {
        return picture.resolveSibling(name(picture) + "." + ENDING);
    }

    /** The same, or {@code loss-2.figure.json} and so on where another chart's or experiment's figure, or something else, is kept by that name. */
    public static Path beside(Path picture, SavedFigure figure) {
        Path beside = beside(picture);
        for (int number = 2; !isFree(beside, figure); number++) {
            beside = picture.resolveSibling(name(picture) + "-" + number + "." + ENDING);
        }
        return beside;
    }

    /** The format of the picture that a kept figure stands beside; empty if there is none by that name. */
    public static Optional<PictureFormat> formatBeside(Path file) {
        return Arrays.stream(PictureFormat.values())
                .filter(format -> Files.exists(file.resolveSibling(name(file) + "." + format.ending())))
                .findFirst();
    }

    private static boolean isFree(Path file, SavedFigure figure) {
        if (!Files.exists(file)) {
            return true;
        }
        try {
            SavedFigure there = read(file);
            return there.chart().title().equals(figure.chart().title())
                    && there.provenance()
                            .experiment()
                            .equals(figure.provenance().experiment());
        } catch (DataException e) {
            return false;
        }
    }

    /** A file's name without its ending: "loss" of {@code loss.png} and of {@code loss.figure.json}. */
    public static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = accepts(file) ? name.length() - ENDING.length() - 1 : name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /**
     * Saves a figure, wholly or not at all.
     *
     * @throws IOException if that fails; the message says which file, why, and what to try
     */
    public static void write(SavedFigure figure, Path file) throws IOException {
        byte[] bytes = FigureMapper.create().writeValueAsBytes(Document.of(figure));
        AtomicFile.write(file, out -> {
            out.write(bytes);
            out.write('\n');
        });
    }

    /**
     * Opens a figure.
     *
     * @throws DataException if there is none or it cannot be read; the message says which file, where, why, and what to try
     */
    public static SavedFigure read(Path file) throws DataException {
        JsonMapper mapper = FigureMapper.create();
        requireFigure(mapper, file);
        try (InputStream in = Files.newInputStream(file)) {
            return mapper.readValue(in, Document.class).saved();
        } catch (JsonProcessingException e) {
            throw damaged(file, place(e) + Reason.of(e), e);
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (RuntimeException e) {
            throw damaged(file, String.valueOf(e.getMessage()), e);
        }
    }

    /** The file's first entry tells it from others, and its version from later ones. */
    private static void requireFigure(JsonMapper mapper, Path file) throws DataException {
        int version = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonParser tokens = mapper.createParser(in)) {
            if (tokens.nextToken() == JsonToken.START_OBJECT
                    && Document.FIRST.equals(tokens.nextFieldName())
                    && tokens.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                version = tokens.getIntValue();
            }
        } catch (JsonProcessingException e) {
            // Said below, as of any file that is something else.
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        if (version < 1) {
            throw new DataException("%s is no saved figure. Choose a file that ends with .%s.".formatted(file, ENDING));
        }
        if (version > Document.VERSION) {
            throw new DataException(
                    "%s was saved by a later version of this program. Open it with that one.".formatted(file));
        }
    }

    private static DataException unreadable(Path file, IOException e) {
        return e instanceof NoSuchFileException
                ? new DataException("There is no file %s. Check its name.".formatted(file), e)
                : new DataException(
                        "%s cannot be read: %s. Check that it is a file, and that you may read it."
                                .formatted(file, IoReason.of(e)),
                        e);
    }

    private static DataException damaged(Path file, String reason, Exception e) {
        return new DataException(
                "%s cannot be opened as a figure: %s Save the figure again from its run, or mend the file."
                        .formatted(file, reason.endsWith(".") ? reason : reason + "."),
                e);
    }

    private static String place(JsonProcessingException e) {
        @Nullable JsonLocation at = e.getLocation();
        return at == null ? "" : "line %d, column %d: ".formatted(at.getLineNr(), at.getColumnNr());
    }
}
