package backprop.ui.workbench;

import java.io.Serial;

/** What was typed is no value of the field; the message says why, in the user's words. */
final class RefusedException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
        super(reason);
    }
}
