package backprop.idx;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file's name says: {@code emnist-letters-train-images-idx3-ubyte.gz} holds the images of the part “train” of the set
 * “emnist-letters-”. In small letters.
 *
 * @param part empty if the name does not say
 */
record IdxName(String set, String part, boolean images) {
    private static final Pattern NAME = Pattern.compile("(?<set>.*?)(?<part>train|training|t10k|test|testing)?[-._]?"
            + "(?<content>images|labels)([-._]?idx\\d*)?([-._](ubyte|byte|short|int|float|double))?(\\.(idx|gz))*");

    /** Nothing, if the name says neither images nor labels. */
    static Optional<IdxName> of(String fileName) {
        Matcher name = NAME.matcher(fileName.toLowerCase(Locale.ROOT));
        if (!name.matches()) {
            return Optional.empty();
        }
        String part = name.group("part");
        return Optional.of(new IdxName(
                name.group("set"),
                part == null ? "" : part,
                name.group("content").equals("images")));
    }

    /** The labels of these images, or the images of these labels. */
    IdxName companion() {
        return new IdxName(set, part, !images);
    }

    boolean isTraining() {
        return part.startsWith("train");
    }

    boolean isTest() {
        return part.startsWith("t") && !isTraining();
    }

    /** The names that MNIST's kin use, for a message. */
    String usual() {
        String start = set + part + (part.isEmpty() ? "" : "-") + (images ? "images" : "labels");
        String form = images ? "idx3-ubyte" : "idx1-ubyte";
        return start + "-" + form + " and " + start + "." + form;
    }
}
