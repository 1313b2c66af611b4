package backprop.data;

import backprop.file.DataException;
import backprop.file.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Data of one's own, looked into: what there is to choose from, and how it is read. What was read once is kept, so that another choice is
 * quick.
 */
interface OpenData {
    DataKind kind();

    /** The names of {@link #files} are relative to it. */
    Path folder();

    /** What there is to choose from. */
    Contents contents(Layout layout) throws DataException;

    /**
     * That choice with everything in it decided.
     *
     * @throws DataException if it is none for such data, or nothing can be guessed; says what was looked for
     */
    Layout decided(Layout layout) throws DataException;

    /** What to propose to somebody who can still choose. */
    default Layout proposed() throws DataException {
        return decided(new Layout.Guess());
    }

    /** The files that are read, at least one. */
    List<Path> files(Layout layout) throws DataException;

    /** Whether a test part of their own is found. */
    boolean hasOwnTest(Layout layout) throws DataException;

    RawData read(Layout layout, DataFile.Task task, Reading reading) throws DataException, InterruptedException;

    /** What a user sees before deciding; as quick as can be. */
    default Preview preview(Layout layout, DataFile.Task task, Reading reading)
            throws DataException, InterruptedException {
        return Preview.of(read(layout, task, reading));
    }

    /** What is worth knowing of them. */
    List<String> hints(Layout layout) throws DataException;

    default DataException wrong(Layout layout, Path path) {
        String asked = layout instanceof Layout.Table
                ? "a table"
                : layout instanceof Layout.Arrays ? "arrays" : "a folder of pictures";
        String is = switch (kind()) {
            case NUMPY_ARCHIVE, NUMPY_FILES -> "NumPy arrays";
            case IDX -> "images and labels in MNIST's format";
            case TABLE -> "a table";
            case PICTURES -> "a folder of pictures";
        };
        return new DataException("%s: it is %s, but the layout is for %s. Remove “layout” from the experiment's data."
                .formatted(path, is, asked));
    }

    /**
     * Looks what there is; by its content first, by its name second.
     *
     * @throws LostDataException if there is nothing of that name
     * @throws DataException if it is of a kind that cannot be read
     */
    static OpenData of(Path path) throws DataException {
        if (Files.isDirectory(path)) {
            return ofFolder(path);
        }
        if (!Files.isRegularFile(path)) {
            throw LostDataException.missing(path);
        }
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        Place place = new Place(path.toString());
        return switch (Magic.of(path)) {
            case NPY -> OpenArrays.numpy(path);
            case IDX -> OpenArrays.idx(path);
            case ZIP -> {
                if (name.matches(".*\\.(xlsx|ods|xlsm|numbers)")) {
                    throw place.refused("this is a workbook", "Save its table as “CSV UTF-8”, and choose that.");
                }
                yield OpenArrays.archive(path);
            }
            case PICTURE ->
                throw place.refused(
                        "this is a single picture",
                        "Choose the folder that has a sub-folder of pictures for each class.");
            case GZIP, OTHER -> {
                if (name.endsWith(".npz")) {
                    yield OpenArrays.archive(path);
                }
                if (name.endsWith(".npy")) {
                    yield OpenArrays.numpy(path);
                }
                yield name.matches(".*(idx\\d|ubyte)(\\.gz)?") ? OpenArrays.idx(path) : new OpenTable(path);
            }
        };
    }

    private static OpenData ofFolder(Path folder) throws DataException {
        List<Path> files = Folders.files(folder);
        for (Path file : files) {
            Magic magic = Magic.of(file);
            if (magic == Magic.IDX) {
                return OpenArrays.idx(folder);
            }
            if (magic == Magic.NPY) {
                return OpenArrays.numpy(folder);
            }
        }
        if (Folders.folders(folder).isEmpty()) {
            boolean pictures = !files.isEmpty() && Magic.of(files.get(0)) == Magic.PICTURE;
            throw new Place(folder.toString())
                    .refused(
                            pictures
                                    ? "it has pictures, but no sub-folders"
                                    : "nothing in this folder can be read as a set: looked for MNIST's four files, .npy files, and sub-folders of pictures",
                            pictures
                                    ? "Make a sub-folder for each class, and put the pictures of the class into it."
                                    : "Choose a file in it, such as a .npz or .csv.");
        }
        return new OpenPictures(folder);
    }
}
