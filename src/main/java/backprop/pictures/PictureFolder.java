package backprop.pictures;

import backprop.file.DataException;
import backprop.file.Digest;
import backprop.text.NaturalOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * A folder with a sub-folder of pictures for each class; or with the parts {@code train} and, each if it is there,
 * {@code validation} and {@code test}, each with the same classes. The order is {@link NaturalOrder}, the same everywhere.
 *
 * @param training all pictures, if the folder is not divided into parts
 */
public record PictureFolder(
        Path folder, PictureSet training, Optional<PictureSet> validation, Optional<PictureSet> test, Skipped skipped) {

    /**
     * Finds the pictures; their files are not opened yet.
     *
     * @throws DataException if the folder cannot be read, has fewer than two classes, an empty one, or parts that differ in
     *     their classes; names the folder and what to try
     */
    public static PictureFolder list(Path folder) throws DataException {
        return new FolderLister(folder).list();
    }

    /** All files: those of the training part, of the validation part, of the test part. */
    public List<Path> files() {
        return Stream.concat(Stream.of(training), Stream.concat(validation.stream(), test.stream()))
                .flatMap(part -> part.files().stream())
                .toList();
    }

    /**
     * SHA-256 of all files' names and contents in their order: of the lines that {@code sha256sum} writes for them, with
     * names relative to the folder, a slash between their parts.
     *
     * @param done is told how many files have been read
     * @throws DataException if a file cannot be read
     * @throws InterruptedException if the thread is interrupted
     */
    public String sha256(IntConsumer done) throws DataException, InterruptedException {
        List<Path> files = files();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < files.size(); i++) {
            Cancelled.check(i, files.size());
            lines.append(Digest.sha256(files.get(i)))
                    .append("  ")
                    .append(relative(files.get(i)))
                    .append('\n');
            done.accept(i + 1);
        }
        return Digest.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String relative(Path file) {
        StringBuilder name = new StringBuilder();
        for (Path part : folder.relativize(file)) {
            name.append(name.isEmpty() ? "" : "/").append(FolderLister.name(part));
        }
        return name.toString();
    }
}
