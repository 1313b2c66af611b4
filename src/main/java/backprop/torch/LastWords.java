package backprop.torch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The end of what a process wrote, however much it was. */
final class LastWords {
    private static final int MOST = 20_000;

    private final StringBuilder text = new StringBuilder();

    /** Hears until there is no more. */
    void hear(InputStream from) {
        byte[] some = new byte[1 << 13];
        try (from) {
            for (int n = from.read(some); n >= 0; n = from.read(some)) {
                add(new String(some, 0, n, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // It is over, then.
        }
    }

    synchronized void add(String more) {
        text.append(more);
        if (text.length() > MOST) {
            text.delete(0, text.length() - MOST);
        }
    }

    synchronized String text() {
        return text.toString().strip();
    }
}
