package backprop.experiment.json;

import java.util.Optional;

/**
 * What is wrong with an experiment file, and what to do about it.
 *
 * @param what what is wrong, as half a sentence without its full stop, or as whole sentences
 * @param value the offending value or key as the file has it, shortened for showing
 * @param remedy what to try, as a whole sentence
 * @param proposal the word to put in the place of the offending one
 */
public record FileProblem(
        Kind kind, String what, Optional<String> value, Optional<String> remedy, Optional<String> proposal) {
    /** The kinds of problem, for a window's heading. */
    public enum Kind {
        /** The file is not there, may not be read, is too large or not UTF-8. */
        UNREADABLE,
        /** It is not JSON. */
        MALFORMED,
        UNKNOWN_KEY,
        DUPLICATE_KEY,
        MISSING_KEY,
        WRONG_TYPE,
        UNKNOWN_WORD,
        OUT_OF_RANGE,
        /** Each value may be right, but the whole is refused by what it describes. */
        REFUSED
    }

    public FileProblem(Kind kind, String what) {
        this(kind, what, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public FileProblem withValue(String shown) {
        return new FileProblem(kind, what, Optional.of(shown), remedy, proposal);
    }

    public FileProblem withRemedy(String sentence) {
        return new FileProblem(kind, what, value, Optional.of(sentence), proposal);
    }

    /** Asks "Did you mean …?" of the word. */
    public FileProblem withProposal(String word) {
        String asked = "Did you mean " + Shown.quoted(word) + "?";
        return new FileProblem(kind, what, value, Optional.of(asked), Optional.of(word));
    }

    /** What is wrong and what to try, in whole sentences. */
    public String sentences() {
        String closed = what.matches("(?s).*[.?!]") ? what : what + ".";
        return remedy.map(sentence -> closed + " " + sentence).orElse(closed);
    }
}
