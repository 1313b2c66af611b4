package backprop.report.page;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a report can be written as. */
public enum PageFormat {
    /** One file, pictures inside. */
    HTML("html"),
    /** A text file with PNG images in a folder beside it. */
    MARKDOWN("md"),
    /** A text file with PDF figures in a folder beside it. */
    LATEX("tex");

    private final String ending;

    PageFormat(String ending) {
        this.ending = ending;
    }

    /** Of the file's name, without the dot. */
    public String ending() {
        return ending;
    }

    /**
     * What the ending of a file's name asks for.
     *
     * @throws IllegalArgumentException if it is no report's
     */
    public static PageFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s: a report's name ends in %s, not so. Rename it."
                        .formatted(
                                file,
                                Arrays.stream(values())
                                        .map(format -> "." + format.ending)
                                        .collect(Collectors.joining(", ")))));
    }
}
