package backprop.data;

import backprop.file.DataException;
import backprop.idx.IdxPair;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Arrays: of an {@code .npz}, of {@code .npy} files, of MNIST's files. */
final class OpenArrays implements OpenData {
    /** Finds out what belongs together. */
    @FunctionalInterface
    private interface Guess {
        Layout.Arrays made() throws DataException;
    }

    private final Path path;
    private final DataKind kind;
    private final ArrayStore store;
    private final Guess guess;
    /** As long as there is memory for them. */
    private final Map<String, SoftReference<NumberArray>> read = new HashMap<>();

    private OpenArrays(Path path, DataKind kind, ArrayStore store, Guess guess) {
        this.path = path;
        this.kind = kind;
        this.store = store;
        this.guess = guess;
    }

    static OpenArrays archive(Path file) {
        ArrayStore store = new NpzArrays(file);
        return new OpenArrays(
                file,
                DataKind.NUMPY_ARCHIVE,
                store,
                () -> new ArrayPairs(file.toString(), store.names()).guess(Optional.empty()));
    }

    /** @param path a folder, or a file in it */
    static OpenArrays numpy(Path path) {
        boolean whole = Files.isDirectory(path);
        ArrayStore store = new FolderArrays(whole ? path : Folders.of(path), true);
        Optional<String> chosen = whole ? Optional.empty() : Optional.of(FolderArrays.name(path));
        return new OpenArrays(
                path,
                DataKind.NUMPY_FILES,
                store,
                () -> new ArrayPairs(store.path().toString(), store.names()).guess(chosen));
    }

    /** @param path a folder, or a file in it */
    static OpenArrays idx(Path path) {
        ArrayStore store = new FolderArrays(Files.isDirectory(path) ? path : Folders.of(path), false);
        return new OpenArrays(path, DataKind.IDX, store, () -> pair(path));
    }

    private static Layout.Arrays pair(Path path) throws DataException {
        IdxPair train = IdxPair.of(path);
        Optional<IdxPair> test = train.test();
        return new Layout.Arrays(
                FolderArrays.name(train.images()),
                FolderArrays.name(train.labels()),
                test.map(pair -> FolderArrays.name(pair.images())),
                test.map(pair -> FolderArrays.name(pair.labels())),
                Optional.empty());
    }

    @Override
    public DataKind kind() {
        return kind;
    }

    @Override
    public Path folder() {
        return kind == DataKind.NUMPY_ARCHIVE ? Folders.of(path) : store.path();
    }

    @Override
    public Contents contents(Layout layout) throws DataException {
        List<ArrayCandidate> arrays = new ArrayList<>();
        for (String name : store.names()) {
            try {
                arrays.add(store.describe(name));
            } catch (DataException e) {
                arrays.add(ArrayCandidate.refused(name, String.valueOf(e.getMessage())));
            }
        }
        return new Contents.Arrays(arrays);
    }

    @Override
    public Layout.Arrays decided(Layout layout) throws DataException {
        if (layout instanceof Layout.Guess) {
            return guess.made();
        }
        if (layout instanceof Layout.Arrays arrays) {
            return arrays;
        }
        throw wrong(layout, path);
    }

    @Override
    public List<Path> files(Layout layout) throws DataException {
        Layout.Arrays arrays = decided(layout);
        Set<Path> files = new LinkedHashSet<>();
        for (String name : names(arrays)) {
            files.add(store.file(name));
        }
        return List.copyOf(files);
    }

    @Override
    public boolean hasOwnTest(Layout layout) throws DataException {
        return decided(layout).testX().isPresent();
    }

    @Override
    public RawData read(Layout layout, DataFile.Task task, Reading reading) throws DataException, InterruptedException {
        Layout.Arrays arrays = decided(layout);
        List<ArrayData.Pair> parts = new ArrayList<>();
        parts.add(pair(arrays.x(), arrays.y()));
        reading.at(0.4);
        if (arrays.testX().isPresent() && arrays.testY().isPresent()) {
            parts.add(pair(arrays.testX().get(), arrays.testY().get()));
            reading.at(0.5);
        }
        return new ArrayData(store.path().toString(), arrays.image(), task).read(parts, reading.between(0.5, 1));
    }

    private ArrayData.Pair pair(String x, String y) throws DataException {
        return new ArrayData.Pair(x, array(x), y, array(y));
    }

    private NumberArray array(String name) throws DataException {
        SoftReference<NumberArray> kept = read.get(name);
        NumberArray array = kept == null ? null : kept.get();
        if (array == null) {
            array = store.read(name);
            read.put(name, new SoftReference<>(array));
        }
        return array;
    }

    @Override
    public List<String> hints(Layout layout) throws DataException {
        Layout.Arrays used = decided(layout);
        List<String> hints = new ArrayList<>();
        ArrayCandidate x = store.describe(used.x());
        if (x.shape().size() > 3 && ArrayData.imageOf(sizes(x)).isEmpty()) {
            hints.add("“%s” has several channels (%s): its examples are taken as numbers, not as images."
                    .formatted(x.name(), sizesInWords(x)));
        }
        List<String> names = names(used);
        List<String> unused =
                store.names().stream().filter(name -> !names.contains(name)).toList();
        if (!unused.isEmpty() && kind == DataKind.NUMPY_ARCHIVE) {
            hints.add("Not used: " + Shorten.list(unused) + ".");
        }
        return hints;
    }

    private static List<String> names(Layout.Arrays arrays) {
        return Stream.concat(
                        Stream.of(arrays.x(), arrays.y()),
                        Stream.concat(arrays.testX().stream(), arrays.testY().stream()))
                .toList();
    }

    private static int[] sizes(ArrayCandidate array) {
        return array.shape().stream().mapToInt(Integer::intValue).toArray();
    }

    private static String sizesInWords(ArrayCandidate array) {
        return String.join("×", array.shape().stream().map(String::valueOf).toList());
    }
}
