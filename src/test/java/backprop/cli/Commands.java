package backprop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Gives commands as a terminal does. */
final class Commands {
    /** What came of one. */
    record Said(int code, String out, String err) {}

    private Commands() {}

    static Said run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cli.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What a command says that goes well. */
    static String done(String... args) {
        Said said = run(args);
        assertEquals(0, said.code(), said.err());
        assertEquals("", said.err());
        return said.out();
    }

    static void assertRefused(int code, String expected, String... args) {
        Said said = run(args);
        assertEquals(code, said.code(), said.out() + said.err());
        assertTrue(said.err().contains(expected), said.err());
        assertFalse(said.err().contains("\tat "), said.err());
    }
}
