package backprop.data;

import java.util.List;

/** Texts of a file in a message: short, and on one line. */
final class Shorten {
    private static final int LONGEST = 40;
    private static final int MOST = 12;

    private Shorten() {}

    static String text(String raw) {
        String line = raw.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    static String list(List<String> texts) {
        String shown =
                String.join(", ", texts.stream().limit(MOST).map(Shorten::text).toList());
        return texts.size() <= MOST ? shown : shown + " … (" + texts.size() + ")";
    }
}
