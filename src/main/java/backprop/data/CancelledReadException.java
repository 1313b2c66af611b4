package backprop.data;

import backprop.file.DataException;
import java.io.Serial;
import java.nio.file.Path;

/** The thread was interrupted while it read data: nobody waits for them any longer. The thread stays interrupted. */
public final class CancelledReadException extends DataException {
    @Serial
    private static final long serialVersionUID = 1L;

    CancelledReadException(Path path, Throwable cause) {
        super(
                "Reading %s was cancelled. Nothing has been changed; read it again when it is needed.".formatted(path),
                cause);
    }
}
