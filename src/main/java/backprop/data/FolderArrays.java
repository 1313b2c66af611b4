package backprop.data;

import backprop.file.DataException;
import backprop.file.Place;
import backprop.idx.IdxDescription;
import backprop.idx.IdxReader;
import backprop.numpy.NpyReader;
import backprop.numpy.NumpyDescription;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of a folder that hold an array each: {@code .npy}, named without that ending, or IDX. */
record FolderArrays(Path path, boolean numpy) implements ArrayStore {
    private static final String SUFFIX = ".npy";

    @Override
    public List<String> names() throws DataException {
        List<String> names = new ArrayList<>();
        for (Path file : Folders.files(path)) {
            if (Magic.of(file) == (numpy ? Magic.NPY : Magic.IDX)) {
                names.add(name(file));
            }
        }
        return names;
    }

    static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    @Override
    public ArrayCandidate describe(String name) throws DataException {
        Path file = existing(name);
        if (numpy) {
            NumpyDescription about = NpyReader.describe(file);
            return new ArrayCandidate(name, about.type().toString(), about.shape(), Optional.empty());
        }
        IdxDescription about = IdxReader.describe(file);
        return new ArrayCandidate(name, about.type().numpy(), about.shape(), Optional.empty());
    }

    @Override
    public NumberArray read(String name) throws DataException {
        Path file = existing(name);
        return numpy ? NumberArray.of(NpyReader.read(file)) : NumberArray.of(IdxReader.read(file));
    }

    private Path existing(String name) throws DataException {
        Path file = file(name);
        if (Files.isRegularFile(file)) {
            return file;
        }
        throw missing(name);
    }

    private DataException missing(String name) throws DataException {
        return new Place(path.toString())
                .refused(
                        "it has no array “" + Shorten.text(name) + "”",
                        names().isEmpty() ? "Choose another folder." : "It has " + Shorten.list(names()) + ".");
    }

    @Override
    public Path file(String name) throws DataException {
        try {
            Path suffixed = path.resolve(name + SUFFIX);
            return numpy && Files.isRegularFile(suffixed) ? suffixed : path.resolve(name);
        } catch (InvalidPathException e) {
            throw missing(name);
        }
    }
}
