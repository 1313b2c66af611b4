package backprop.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Plain text for LaTeX: what means something to it is escaped, and letters that its usual fonts lack are said in its words. */
final class Latex {
    /** A letter a line, itself or as {@code U+} and its number, and what LaTeX calls it. */
    private static final String LETTERS = "/backprop/report/latex-letters.txt";

    private static final Map<Integer, String> WORDS = words();

    private static final int LATIN = 0x17f;

    /** Letters up to {@link #LATIN} that fonts in the T1 encoding lack. */
    private static final String LACKING = "\u0126\u0127\u0138\u013f\u0140\u0149\u0166\u0167\u017f";

    private Latex() {}

    private static Map<Integer, String> words() {
        try (InputStream file = Objects.requireNonNull(Latex.class.getResourceAsStream(LETTERS), LETTERS)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(parts -> letter(parts[0]), parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Integer letter(String said) {
        return said.startsWith("U+") ? Integer.parseInt(said.substring(2), 16) : said.codePointAt(0);
    }

    /** A letter that no usual font of LaTeX has is said as its number: a file that is not compiled is worse. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        int before = 0;
        for (int letter : PageText.plainSpace(text).codePoints().toArray()) {
            safe.append(isLigature(before, letter) ? "\\/" : "").append(said(letter));
            before = letter;
        }
        return safe.toString();
    }

    private static String said(int letter) {
        String word = WORDS.get(letter);
        if (word != null) {
            return word;
        }
        boolean control = (letter < ' ' && letter != '\n') || (letter >= 0x7f && letter < 0xa0);
        return control || letter > LATIN || LACKING.indexOf(letter) >= 0
                ? "[U+%04X]".formatted(letter)
                : Character.toString(letter);
    }

    /** Whether LaTeX would make one sign of two: a dash of {@code --}, quotation marks of {@code ''} and {@code ,,}. */
    private static boolean isLigature(int before, int letter) {
        return switch (letter) {
            case '-', '\'', ',' -> before == letter;
            case '`' -> before == '`' || before == '?' || before == '!';
            default -> false;
        };
    }
}
