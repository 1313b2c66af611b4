package backprop.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant by a misspelt one, for "Did you mean …?". */
public final class NearestWord {
    private static final int LETTERS_PER_SLIP = 3;

    /** Longer words are nobody's slip, and would take long to compare. */
    private static final int LONGEST = 100;

    private NearestWord() {}

    /**
     * The known word that is nearest to the given one, if one is near enough: one slip in three letters, but none in
     * words of one or two. Capitals, spaces, hyphens and underscores count only between equally near words.
     */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String letters = letters(word);
        int allowed = letters.length() / LETTERS_PER_SLIP;
        String nearest = null;
        int least = Integer.MAX_VALUE;
        int leastAsWritten = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(letters, letters(candidate));
            int asWritten = distance(word, candidate);
            if (distance < least || (distance == least && asWritten < leastAsWritten)) {
                nearest = candidate;
                least = distance;
                leastAsWritten = asWritten;
            }
        }
        return letters.isEmpty() || least > allowed ? Optional.empty() : Optional.ofNullable(nearest);
    }

    private static String letters(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /**
     * The number of slips between two words: a letter left out, put in, replaced, or swapped with its neighbour
     * (Damerau 1964, Levenshtein 1966; no letter is touched twice).
     */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
        }
        return row[b.length()];
    }
}
