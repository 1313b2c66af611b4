package backprop.pictures;

import backprop.file.DataException;
import backprop.file.Place;
import backprop.text.NaturalOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the classes and pictures of one folder, and counts what it leaves out. */
final class FolderLister {
    private static final Set<String> TRAINING = Set.of("train", "training");
    private static final Set<String> VALIDATION = Set.of("val", "valid", "validation", "dev");
    private static final Set<String> TEST = Set.of("test", "testing");
    private static final int SHOWN = 5;

    private final Path folder;
    private final Place place;
    private int hidden;
    private int other;
    private int outside;

    /** What a folder holds, without what is skipped; in natural order. */
    private record Entries(List<Path> folders, List<Path> files) {}

    FolderLister(Path folder) {
        this.folder = folder;
        this.place = new Place(folder.toString());
    }

    PictureFolder list() throws DataException {
        if (!Files.exists(folder)) {
            throw place.refused("there is no such folder", "Check the name, and that its disk is connected.");
        }
        if (!Files.isDirectory(folder)) {
            throw place.refused(
                    "this is a file, not a folder", "Choose the folder that has a sub-folder for each class.");
        }
        Entries top = entries(folder);
        Optional<Path> train = part(top, TRAINING);
        if (train.isEmpty()) {
            PictureSet all = classes(folder, top);
            requireTwo(all, place);
            return new PictureFolder(folder, all, Optional.empty(), Optional.empty(), skipped());
        }
        PictureSet training = classes(train.get(), entries(train.get()));
        requireTwo(training, new Place(train.get().toString()));
        Optional<Path> validation = part(top, VALIDATION);
        Optional<Path> test = part(top, TEST);
        other += top.files().size() + top.folders().size() - 1 - count(validation) - count(test);
        return new PictureFolder(folder, training, alike(validation, training), alike(test, training), skipped());
    }

    private static int count(Optional<Path> part) {
        return part.isPresent() ? 1 : 0;
    }

    private Skipped skipped() {
        return new Skipped(hidden, other, outside);
    }

    /** The sub-folder of that meaning, if it has sub-folders itself: else it is a class that happens to be called so. */
    private Optional<Path> part(Entries top, Set<String> names) throws DataException {
        List<Path> found = new ArrayList<>();
        for (Path sub : top.folders()) {
            if (names.contains(name(sub).toLowerCase(Locale.ROOT)) && hasFolders(sub)) {
                found.add(sub);
            }
        }
        if (found.size() > 1) {
            throw place.refused(
                    "“%s” and “%s” are the same part".formatted(name(found.get(0)), name(found.get(1))),
                    "Keep one of them, or move it elsewhere.");
        }
        return found.stream().findFirst();
    }

    private static boolean hasFolders(Path folder) throws DataException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(entry -> Files.isDirectory(entry) && !isHidden(entry));
        } catch (IOException | UncheckedIOException e) {
            throw new Place(folder.toString()).unreadable(e);
        }
    }

    private Optional<PictureSet> alike(Optional<Path> part, PictureSet training) throws DataException {
        if (part.isEmpty()) {
            return Optional.empty();
        }
        PictureSet set = classes(part.get(), entries(part.get()));
        if (!set.names().equals(training.names())) {
            throw new Place(part.get().toString())
                    .refused(
                            "its classes are %s, but those of the training part %s"
                                    .formatted(shown(set.names()), shown(training.names())),
                            "Give both the same sub-folders.");
        }
        return Optional.of(set);
    }

    private PictureSet classes(Path parent, Entries entries) throws DataException {
        if (entries.folders().isEmpty()) {
            throw new Place(parent.toString())
                    .refused(
                            "it has no sub-folders",
                            "Make a sub-folder for each class, and put the pictures of the class into it.");
        }
        other += entries.files().size();
        List<PictureClass> classes = new ArrayList<>();
        for (Path sub : entries.folders()) {
            classes.add(new PictureClass(name(sub), pictures(sub)));
        }
        return new PictureSet(classes);
    }

    private static void requireTwo(PictureSet set, Place place) throws DataException {
        if (set.classes().size() < 2) {
            throw place.refused(
                    "it has only one class, %s: there is nothing to tell apart".formatted(shown(set.names())),
                    "Make a sub-folder for each class, and choose the folder around them.");
        }
    }

    private List<Path> pictures(Path sub) throws DataException {
        Entries entries = entries(sub);
        List<Path> pictures = entries.files().stream()
                .filter(file -> name(file).toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g)"))
                .toList();
        int others =
                entries.files().size() - pictures.size() + entries.folders().size();
        if (pictures.isEmpty()) {
            throw new Place(sub.toString())
                    .refused(
                            "the class has no PNG or JPEG pictures"
                                    + (others == 0 ? "" : ", only other files or folders (" + others + ")"),
                            "Put some into it (other pictures saved as PNG), or remove the sub-folder.");
        }
        other += others;
        return pictures;
    }

    private Entries entries(Path parent) throws DataException {
        List<Path> folders = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(parent)) {
            Path root = folder.toRealPath();
            for (Path entry : all.sorted(Comparator.comparing(FolderLister::name, NaturalOrder.INSTANCE))
                    .toList()) {
                if (isHidden(entry)) {
                    hidden++;
                } else if (leadsOut(entry, root)) {
                    outside++;
                } else if (Files.isDirectory(entry)) {
                    folders.add(entry);
                } else {
                    files.add(entry);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Place(parent.toString()).unreadable(e);
        }
        return new Entries(folders, files);
    }

    /** A link, by whatever means, to somewhere else or nowhere. */
    private static boolean leadsOut(Path entry, Path root) {
        if (!Files.isSymbolicLink(entry) && !Files.isDirectory(entry)) {
            return false;
        }
        try {
            return !entry.toRealPath().startsWith(root);
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean isHidden(Path entry) {
        String name = name(entry);
        return name.startsWith(".") || name.equals("__MACOSX");
    }

    /** Composed letters everywhere: macOS may hand out “e” and an accent for “é”. */
    static String name(Path entry) {
        return Normalizer.normalize(String.valueOf(entry.getFileName()), Normalizer.Form.NFC);
    }

    private static String shown(List<String> names) {
        String first = "“" + String.join("”, “", names.subList(0, Math.min(SHOWN, names.size()))) + "”";
        return names.size() <= SHOWN ? first : first + " … (" + names.size() + ")";
    }
}
