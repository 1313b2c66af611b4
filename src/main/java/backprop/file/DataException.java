package backprop.file;

import java.io.Serial;

/** Data that cannot be used. The message says which file, where in it, and what to do. */
public class DataException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public DataException(String message) {
        super(message);
    }

    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
