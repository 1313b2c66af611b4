package backprop.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;

/** Hands characters to a print stream, which knows the terminal's encoding. */
final class PrintedWriter extends Writer {
    private final PrintStream out;

    private PrintedWriter(PrintStream out) {
        this.out = out;
    }

    static PrintWriter to(PrintStream out) {
        return new PrintWriter(new PrintedWriter(out), true);
    }

    @Override
    public void write(char[] characters, int from, int length) {
        out.print(new String(characters, from, length));
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }
}
