package backprop.data;

import backprop.file.DataException;
import backprop.file.Digest;
import java.io.Serial;
import java.nio.file.Path;
import java.util.Optional;

/** Data of one's own that are no longer where they were, or no longer what they were: whoever hears of it may ask for them. */
public final class LostDataException extends DataException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What has become of them. */
    public enum Kind {
        MISSING,
        CHANGED
    }

    private final String path;
    private final Kind kind;
    private final String found;

    private LostDataException(String message, Path path, Kind kind, String found) {
        super(message);
        this.path = path.toString();
        this.kind = kind;
        this.found = found;
    }

    static LostDataException missing(Path path) {
        String message =
                "There is no file %s. Put the data there, or change the experiment's data source.".formatted(path);
        return new LostDataException(message, path, Kind.MISSING, "");
    }

    static LostDataException changed(Path path, String found, String expected) {
        return new LostDataException(Digest.changed(path, found, expected), path, Kind.CHANGED, found);
    }

    /** Where they were sought. */
    public Path path() {
        return Path.of(path);
    }

    public Kind kind() {
        return kind;
    }

    /** The SHA-256 of what is there instead, if something is. */
    public Optional<String> found() {
        return kind == Kind.CHANGED ? Optional.of(found) : Optional.empty();
    }
}
