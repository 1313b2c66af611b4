package backprop.experiment.json;

import backprop.experiment.json.FileProblem.Kind;
import backprop.text.NearestWord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says in plain words why a text is not JSON. It looks at what follows the last token that was good: there something is
 * wrong, before it nothing is.
 */
final class JsonFault {
    static final int LONGEST_NUMBER = 1000;

    private static final String SPACE = " \t\r\n";
    private static final String ESCAPED = "\"\\/bfnrtu";
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[-+.]*[0-9].*");
    private static final Pattern NOT_FINITE = Pattern.compile("(?i)[-+]?(nan|inf|infinity)");
    private static final Pattern HALF_A_CHARACTER = Pattern.compile(
            "(?i)(?<!\\\\)(\\\\\\\\)*(\\\\ud[89ab]..(?!\\\\ud[c-f])" + "|(?<!\\\\ud[89ab]..)\\\\ud[c-f])");
    private static final List<String> WORDS = List.of("true", "false", "null");

    /** What the next token lies in. */
    enum Container {
        ROOT("the end of the file", '\0'),
        OBJECT("}", '}'),
        LIST("]", ']'),
        /** Between a key and its value. */
        KEY("a value", '\0');

        private final String end;
        private final char bracket;

        Container(String end, char bracket) {
            this.end = end;
            this.bracket = bracket;
        }
    }

    /** What the next token lies in, whether a value stands before it there, and the path so far. */
    record Within(Container container, boolean afterValue, JsonPath path) {}

    /** What is wrong, until its remedy is known. */
    private record Fault(Place place, FileProblem problem) {
        Fault value(String word) {
            return new Fault(place, problem.withValue(Shown.cut(word)));
        }

        ExperimentFileException remedy(String sentence) {
            return new ExperimentFileException(place, problem.withRemedy(sentence));
        }

        ExperimentFileException proposal(String word) {
            return new ExperimentFileException(place, problem.withProposal(word));
        }
    }

    private final SourceText source;
    private final String text;
    private final Within within;

    private JsonFault(SourceText source, Within within) {
        this.source = source;
        this.text = source.text();
        this.within = within;
    }

    /** The first thing that is wrong from this offset on, where the last good token ends. */
    static ExperimentFileException find(SourceText source, int end, Within within) {
        return new JsonFault(source, within).next(end);
    }

    /** The first offset from this one on with none of the characters. */
    static int skip(String text, int from, String skipped) {
        int at = from;
        while (at < text.length() && skipped.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** The offset behind the quote that closes a text, from the offset of the one that opens it. */
    static int stringEnd(String text, int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    private ExperimentFileException next(int end) {
        int at = skip(text, end, SPACE);
        if (at == text.length()) {
            return ended(at);
        }
        if (within.container() == Container.KEY) {
            return afterKey(at);
        }
        if (!within.afterValue()) {
            return element(at);
        }
        if (at == end && isWord(text.charAt(at))) {
            int start = end;
            while (start > 0 && isWord(text.charAt(start - 1))) {
                start--;
            }
            return word(start);
        }
        if (within.container() == Container.ROOT) {
            return fault(at, 1, "something follows after the end of the document")
                    .remedy("Remove it, or check the brackets before it.");
        }
        if (text.charAt(at) != ',') {
            return isBracket(at)
                    ? wrongBracket(at)
                    : comment(at)
                            .orElseGet(() -> fault(
                                            at, 1, "a comma or " + within.container().end + " is missing before this")
                                    .remedy("Put it there."));
        }
        int after = skip(text, at + 1, SPACE);
        if (after < text.length() && (isBracket(after) || text.charAt(after) == ',')) {
            return fault(at, 1, "nothing follows this comma").remedy("Remove the comma.");
        }
        return after == text.length() ? ended(after) : element(after);
    }

    /** A key or a value, or the closing bracket instead. */
    private ExperimentFileException element(int at) {
        if (isBracket(at)) {
            return wrongBracket(at);
        }
        return within.container() == Container.OBJECT ? key(at) : value(at);
    }

    private ExperimentFileException key(int at) {
        char c = text.charAt(at);
        if (c != '"') {
            int length = Math.max(1, wordEnd(at) - at);
            return comment(at)
                    .orElseGet(() -> fault(at, length, "a key in double quotes is missing here")
                            .remedy("Write keys as \"name\"."));
        }
        Optional<ExperimentFileException> broken = text(at);
        if (broken.isPresent()) {
            return broken.get();
        }
        int end = stringEnd(text, at);
        String key = text.substring(at + 1, end - 1);
        if (HALF_A_CHARACTER.matcher(key).find()) {
            return fault(at + 1, key.length(), "this key holds half of a pair of \\u escapes")
                    .remedy("Write both halves, or the character itself.");
        }
        JsonPath below = within.path().key(key);
        return new JsonFault(source, new Within(Container.KEY, false, below)).afterKey(skip(text, end, SPACE));
    }

    private ExperimentFileException afterKey(int at) {
        if (at == text.length()) {
            return ended(at);
        }
        if (text.charAt(at) != ':') {
            return fault(at, 1, "a colon is missing between the key and its value")
                    .remedy("Put it there.");
        }
        int value = skip(text, at + 1, SPACE);
        return value == text.length() ? ended(value) : value(value);
    }

    private ExperimentFileException value(int at) {
        char c = text.charAt(at);
        if (c == '"') {
            return text(at).orElseGet(() -> notJson(at));
        }
        if (c == '\'') {
            return fault(at, 1, "a text begins with a single quote").remedy("Write texts as \"text\".");
        }
        if (isBracket(at) || c == ',' || c == ':') {
            return fault(at, 1, "a value is missing before this").remedy("Write it there.");
        }
        return comment(at).orElseGet(() -> isWord(c) ? word(at) : notJson(at));
    }

    private ExperimentFileException word(int at) {
        int length = wordEnd(at) - at;
        String word = text.substring(at, at + length);
        if (NOT_FINITE.matcher(word).matches()) {
            return fault(at, length, Shown.quoted(word) + " is not a number that a file can hold")
                    .value(word)
                    .remedy("Write a finite number, or null where a setting may be off.");
        }
        if (LIKE_A_NUMBER.matcher(word).matches()) {
            boolean tooLong = length > LONGEST_NUMBER && NUMBER.matcher(word).matches();
            return fault(at, length, Shown.quoted(word) + (tooLong ? " is too long" : " is not a number"))
                    .value(word)
                    .remedy(tooLong ? "17 digits are enough for any." : "Write numbers as 100, -0.5 or 1e-5.");
        }
        Fault fault = fault(at, length, Shown.quoted(word) + " is neither a number nor true, false or null")
                .value(word);
        Optional<String> meant = NearestWord.to(word, WORDS);
        return meant.isPresent() ? fault.proposal(meant.get()) : fault.remedy("Write texts in double quotes.");
    }

    /** What is wrong with the text whose opening quote stands here, if anything is. */
    private Optional<ExperimentFileException> text(int start) {
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                return Optional.of(fault(start, at - start, "the quote that closes this text is missing")
                        .remedy("A text ends on its line; write \\n for a line end within."));
            }
            if (c < ' ') {
                return Optional.of(fault(at, 1, "a control character stands in this text")
                        .remedy(c == '\t' ? "Write \\t for a tab." : "Remove it."));
            }
            if (c == '\\' && !isEscape(at)) {
                return Optional.of(fault(at, Math.min(2, text.length() - at), "a backslash stands before no escape")
                        .remedy("Write \\\\ for a backslash."));
            }
            at += c == '\\' ? 2 : 1;
        }
        return at < text.length() ? Optional.empty() : Optional.of(ended(text.length()));
    }

    private boolean isEscape(int at) {
        if (at + 1 >= text.length() || ESCAPED.indexOf(text.charAt(at + 1)) < 0) {
            return false;
        }
        return text.charAt(at + 1) != 'u'
                || (at + 6 <= text.length() && text.substring(at + 2, at + 6).matches("[0-9A-Fa-f]{4}"));
    }

    private Optional<ExperimentFileException> comment(int at) {
        boolean comment = text.charAt(at) == '#' || text.startsWith("//", at) || text.startsWith("/*", at);
        return comment
                ? Optional.of(fault(at, 1, "a comment stands here, and JSON has none")
                        .remedy("Remove it; \"description\" takes remarks."))
                : Optional.empty();
    }

    private ExperimentFileException wrongBracket(int at) {
        char bracket = text.charAt(at);
        return within.container().bracket == '\0'
                ? fault(at, 1, "this " + bracket + " closes nothing").remedy("Remove it.")
                : fault(at, 1, "this " + bracket + " closes what needs " + within.container().end)
                        .remedy("Check the brackets before it.");
    }

    private ExperimentFileException ended(int at) {
        if (skip(text, 0, SPACE) == text.length()) {
            return fault(at, 0, "the file is empty").remedy("Choose an experiment file.");
        }
        return fault(at, 0, "the file ends too early: " + within.container().end + " is missing")
                .remedy("Check that it was saved or copied as a whole.");
    }

    private ExperimentFileException notJson(int at) {
        return fault(at, 1, "no value can begin with this").remedy("Check the quotes and brackets before it.");
    }

    private Fault fault(int at, int length, String what) {
        Place place = new Place(source, at, Math.min(length, text.length() - at), within.path());
        return new Fault(place, new FileProblem(Kind.MALFORMED, what));
    }

    private boolean isBracket(int at) {
        return text.charAt(at) == '}' || text.charAt(at) == ']';
    }

    private int wordEnd(int start) {
        int at = start;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || "+-._$".indexOf(c) >= 0;
    }
}
