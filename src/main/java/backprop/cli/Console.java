package backprop.cli;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param terminal whether a person watches {@code out}, so that a line may be rewritten
 */
public record Console(PrintStream out, PrintStream err, boolean terminal, Interruption interruption) {

    /** Of files or other programs; nobody interrupts. */
    public static Console piped(PrintStream out, PrintStream err) {
        return new Console(out, err, false, new Interruption());
    }
}
