package backprop.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an array's name says: {@code moons_X_train} holds inputs of the part “train” of the set “moons”.
 *
 * @param set what else the name says, in small letters; empty if nothing
 * @param part “train”, “validation”, “test”, or empty if the name does not say
 * @param family the words that go together: x and y, images and labels, data and target …
 */
record ArrayName(String name, String set, String part, int family, boolean inputs) {
    static final String TRAIN = "train";
    static final String VALIDATION = "validation";
    static final String TEST = "test";

    private static final List<List<String>> INPUTS = List.of(
            List.of("x"),
            List.of("images", "image"),
            List.of("data"),
            List.of("features", "feature", "inputs", "input"));
    private static final List<List<String>> LABELS = List.of(
            List.of("y"), List.of("labels", "label"), List.of("target", "targets"), List.of("outputs", "output"));

    /** Nothing, if the name says neither inputs nor labels. */
    static Optional<ArrayName> of(String name) {
        String set = "";
        String part = "";
        int family = -1;
        boolean inputs = false;
        for (String word : words(name)) {
            int asInputs = family(INPUTS, word);
            int asLabels = family(LABELS, word);
            String asPart = part(word);
            if (family < 0 && asInputs + asLabels > -2) {
                family = Math.max(asInputs, asLabels);
                inputs = asInputs >= 0;
            } else if (part.isEmpty() && !asPart.isEmpty()) {
                part = asPart;
            } else {
                set += (set.isEmpty() ? "" : "_") + word;
            }
        }
        return family < 0 ? Optional.empty() : Optional.of(new ArrayName(name, set, part, family, inputs));
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("[-_.\\s]+|(?<=[a-z])(?=[A-Z])", -1)) {
            String small = word.toLowerCase(Locale.ROOT);
            if (small.length() > 1
                    && "xy".indexOf(small.charAt(0)) >= 0
                    && !part(small.substring(1)).isEmpty()) {
                words.add(small.substring(0, 1));
                words.add(small.substring(1));
            } else if (!small.isEmpty()) {
                words.add(small);
            }
        }
        return words;
    }

    private static int family(List<List<String>> families, String word) {
        for (int i = 0; i < families.size(); i++) {
            if (families.get(i).contains(word)) {
                return i;
            }
        }
        return -1;
    }

    private static String part(String word) {
        return switch (word) {
            case "train", "training", "tr" -> TRAIN;
            case "val", "valid", "validation", "dev" -> VALIDATION;
            case "test", "testing", "te", "t10k" -> TEST;
            default -> "";
        };
    }
}
