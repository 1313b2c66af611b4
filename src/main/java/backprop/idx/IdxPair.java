package backprop.idx;

import backprop.file.DataException;
import backprop.file.Place;
import backprop.text.NaturalOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The images and the labels of one part of a set, two files of a folder, found by their names:
 * {@code train-images-idx3-ubyte} and {@code train-labels-idx1-ubyte}, with dots instead of the dashes, with or without
 * {@code .gz}, in any case.
 */
public record IdxPair(Path images, Path labels) {
    private static final String LOOKED = " (with or without .gz, in capitals or small letters)";

    /**
     * The pair that a file belongs to, or the pair in a folder: the training part's, else the only one.
     *
     * @param chosen the images, the labels, or their folder
     * @throws DataException if one of them is missing; says what was looked for
     */
    public static IdxPair of(Path chosen) throws DataException {
        return Files.isDirectory(chosen) ? inFolder(chosen) : withFile(chosen);
    }

    /**
     * The test pair beside this one, if this is a training pair and both files of the other are there.
     *
     * @throws DataException if the folder cannot be read
     */
    public Optional<IdxPair> test() throws DataException {
        Optional<IdxName> name = name(images);
        if (name.isEmpty() || !name.get().isTraining()) {
            return Optional.empty();
        }
        List<Path> there = files(folder(images));
        for (Path file : there) {
            Optional<IdxName> other = name(file);
            if (other.isPresent()
                    && other.get().images()
                    && other.get().isTest()
                    && other.get().set().equals(name.get().set())) {
                Path likeUs = find(there, other.get(), images).orElse(file);
                Optional<Path> itsLabels = find(there, other.get().companion(), likeUs);
                if (itsLabels.isPresent()) {
                    return Optional.of(new IdxPair(likeUs, itsLabels.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static IdxPair withFile(Path file) throws DataException {
        Place place = Place.of(file);
        IdxName name = name(file)
                .orElseThrow(() -> place.refused(
                        "its name says neither “images” nor “labels”, so that the other file cannot be found",
                        "Name the two files such as train-images-idx3-ubyte and train-labels-idx1-ubyte."));
        IdxName wanted = name.companion();
        Path folder = folder(file);
        Path other = find(files(folder), wanted, file)
                .orElseThrow(() -> place.refused(
                        "its %s are not beside it: looked for %s%s in %s"
                                .formatted(
                                        wanted.images() ? "images" : "labels",
                                        wanted.usual(),
                                        LOOKED,
                                        folder.toAbsolutePath()),
                        "Put both files into one folder."));
        return name.images() ? new IdxPair(file, other) : new IdxPair(other, file);
    }

    private static IdxPair inFolder(Path folder) throws DataException {
        List<Path> candidates =
                files(folder).stream().filter(file -> name(file).isPresent()).toList();
        Place place = new Place(folder.toString());
        if (candidates.isEmpty()) {
            throw place.refused(
                    "no images and labels are in this folder: looked for train-images-idx3-ubyte and"
                            + " train-labels-idx1-ubyte" + LOOKED,
                    "Choose the folder that holds them.");
        }
        List<IdxName> training = names(candidates).filter(IdxName::isTraining).toList();
        List<IdxName> sets = training.isEmpty() ? names(candidates).toList() : training;
        List<String> kinds =
                sets.stream().map(name -> name.set() + name.part()).distinct().toList();
        if (kinds.size() > 1) {
            throw place.refused(
                    "several sets are in this folder: " + String.join(", ", kinds),
                    "Choose the images of one of them.");
        }
        IdxName wanted = sets.get(0);
        return withFile(candidates.stream()
                .filter(file -> name(file).filter(wanted::equals).isPresent())
                .findFirst()
                .orElseThrow());
    }

    private static Stream<IdxName> names(List<Path> files) {
        return files.stream().flatMap(file -> name(file).stream());
    }

    /** The file of that meaning; of several the one that is packed as {@code like} is. */
    private static Optional<Path> find(List<Path> files, IdxName wanted, Path like) {
        return files.stream()
                .filter(file -> name(file).filter(wanted::equals).isPresent())
                .min(Comparator.comparing(file -> isPacked(file) != isPacked(like)));
    }

    private static boolean isPacked(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private static Optional<IdxName> name(Path file) {
        return Optional.ofNullable(file.getFileName()).flatMap(name -> IdxName.of(name.toString()));
    }

    private static Path folder(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }

    /** The folder's files, sorted. */
    private static List<Path> files(Path folder) throws DataException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName()), NaturalOrder.INSTANCE))
                    .toList();
        } catch (IOException e) {
            throw new Place(folder.toAbsolutePath().toString()).unreadable(e);
        }
    }
}
