package backprop.report.page;

import backprop.file.IoReason;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reader's own words in a report that was written before, as they stand there, between lines such as
 * {@code <!-- words: method -->} and {@code <!-- end of words -->}, in LaTeX with a {@code %}.
 */
final class KeptWords {
    private static final Pattern BEGIN = Pattern.compile("\\s*(?:<!--|%) words: ([a-z0-9-]+)(?: -->)?\\s*");
    private static final String MARK = "(<!-- (?:words: [a-z0-9-]+|end of words) -->)";

    /** Programs that format HTML may put a mark into the line of the words. */
    private static final Pattern BEFORE = Pattern.compile("(\\S)[ \\t]*" + MARK);

    private static final Pattern BEHIND = Pattern.compile(MARK + "[ \\t]*(?=\\S)");
    private static final Pattern END = Pattern.compile("\\s*(?:<!--|%) end of words(?: -->)?\\s*");

    private final Map<String, String> byId;

    private KeptWords(Map<String, String> byId) {
        this.byId = byId;
    }

    /**
     * The words in a file; none if there is no such file, or nothing in it.
     *
     * @throws IOException if it is not a report of ours, or a mark is broken, so that words would be lost
     */
    static KeptWords in(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new KeptWords(Map.of());
        }
        if (Files.isDirectory(file)) {
            throw new IOException("%s is a folder. Choose another name for the report.".formatted(file));
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw lost(file, "it is no UTF-8 text");
        } catch (IOException e) {
            throw new IOException(
                    "%s is there already and cannot be read: %s. Choose another name for the report."
                            .formatted(file, IoReason.of(e)),
                    e);
        }
        text = BEFORE.matcher(text).replaceAll("$1\n$2");
        text = BEHIND.matcher(text).replaceAll("$1\n");
        return text.isBlank() ? new KeptWords(Map.of()) : of(text.lines().toList(), file);
    }

    private static KeptWords of(List<String> lines, Path file) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        String open = "";
        for (int i = 0; i < lines.size(); i++) {
            Matcher begin = BEGIN.matcher(lines.get(i));
            boolean end = END.matcher(lines.get(i)).matches();
            if (begin.matches() != open.isEmpty() && (begin.matches() || end)) {
                throw lost(file, "in line " + (i + 1) + " own words " + (end ? "end" : "begin") + " out of turn");
            }
            if (begin.matches()) {
                open = begin.group(1);
                words.clear();
            } else if (end) {
                if (found.putIfAbsent(open, String.join("\n", words)) != null) {
                    throw lost(file, "the words '" + open + "' are there twice (line " + (i + 1) + ")");
                }
                open = "";
            } else if (!open.isEmpty()) {
                words.add(lines.get(i));
            }
        }
        if (!open.isEmpty()) {
            throw lost(file, "the words '" + open + "' do not end");
        }
        if (found.isEmpty()) {
            throw lost(file, "the lines that mark own words are not there");
        }
        return new KeptWords(found);
    }

    private static IOException lost(Path file, String why) {
        return new IOException(
                "%s is there already, and words in it would be lost: %s. Choose another name, or mend or remove that file."
                        .formatted(file, why));
    }

    /** What stands at a place. */
    Optional<String> at(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The places that a page does not have. */
    List<String> beside(Page page) {
        List<String> there = page.places().stream().map(Block.OwnWords::id).toList();
        return byId.keySet().stream().filter(id -> !there.contains(id)).toList();
    }
}
