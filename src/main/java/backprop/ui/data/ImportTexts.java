package backprop.ui.data;

import backprop.data.ColumnCandidate;
import backprop.data.Contents;
import backprop.data.DataFile;
import backprop.data.DataShape;
import backprop.data.ImageShape;
import backprop.data.Inspection;
import backprop.data.Preview;
import backprop.text.Strings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of data that are being imported. */
final class ImportTexts {
    private static final long KILO = 1_000;

    private final Strings strings;

    ImportTexts(Strings strings) {
        this.strings = strings;
    }

    static String name(Path path) {
        return path.getFileName() == null ? path.toString() : String.valueOf(path.getFileName());
    }

    /** “Table · 12 kB · 150 rows of 4 features, 3 classes”. */
    String summary(Inspection found) {
        List<String> parts = new ArrayList<>();
        parts.add(strings.get(found.kind()));
        if (Files.isRegularFile(found.path())) {
            try {
                parts.add(bytes(Files.size(found.path())));
            } catch (IOException e) {
                // It is gone by now; whoever reads it will say so.
            }
        }
        parts.add(found.preview()
                .map(this::extent)
                .orElseGet(() -> found.contents().map(this::extent).orElse("")));
        return String.join(" · ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private static String bytes(long size) {
        return size < KILO
                ? size + " B"
                : size < KILO * KILO
                        ? Math.round((double) size / KILO) + " kB"
                        : String.format(Locale.ROOT, "%,.1f MB", (double) size / KILO / KILO);
    }

    /** “18,724 images of 28×28, 10 classes”. */
    String extent(Preview preview) {
        DataShape shape = preview.shape();
        Optional<ImageShape> image = preview.examples().image();
        String examples = image.isPresent()
                ? strings.get(
                        "import.images",
                        preview.size(),
                        image.get().width(),
                        image.get().height())
                : shape.inputs() == 1
                        ? strings.get("import.rows.one", preview.size())
                        : strings.get("import.rows", preview.size(), shape.inputs());
        String answers = shape.classes() > 0
                ? strings.get("import.classes", shape.classes())
                : shape.values() == 1 ? strings.get("import.value") : strings.get("import.values", shape.values());
        String parts = preview.test() > 0 ? strings.get("import.parts", preview.train(), preview.test()) : "";
        return examples + ", " + answers + parts;
    }

    private String extent(Contents contents) {
        if (contents instanceof Contents.Columns columns) {
            return strings.get(
                    "import.columns", columns.rows(), columns.columns().size());
        }
        return contents instanceof Contents.Arrays arrays
                ? strings.get("import.arrays", arrays.arrays().size())
                : "";
    }

    /** “numbers, 3 missing”, “12 words”. */
    String kind(ColumnCandidate column) {
        String kind = column.words() ? strings.get("import.words", column.distinct()) : strings.get("import.numbers");
        return column.missing() > 0 ? strings.get("import.missing", kind, column.missing()) : kind;
    }

    /** Why data cannot be read. */
    String failure(Path path, Throwable error) {
        return error instanceof OutOfMemoryError
                ? strings.get("failure.memory")
                : plain(path, String.valueOf(error.getMessage()));
    }

    /** The message without what the card says anyway, and without the experiment file's own words. */
    String plain(Path path, String message) {
        String where = path.toString();
        String rest = message.startsWith(where) ? message.substring(where.length()) : message;
        if (!message.equals(rest) && rest.matches("[/\\\\].*")) {
            return inWords(rest.substring(1));
        }
        String text = inWords(rest.replaceFirst("^[,:]\\s*", "").replaceFirst("^ holds", "it holds"));
        return text.isEmpty() || message.equals(rest)
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The experiment file's words as the card's. */
    String inWords(String message) {
        return message.replaceAll(" \\(data, “layout”[^)]*\\)", "")
                .replace("“values”", "“" + strings.get(DataFile.Task.VALUES) + "”");
    }
}
