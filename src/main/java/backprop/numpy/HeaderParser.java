package backprop.numpy;

import backprop.file.DataException;
import backprop.file.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header's text, a Python dictionary with the keys {@code descr}, {@code fortran_order} and {@code shape} in any
 * order: <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>. Nothing is
 * evaluated.
 */
final class HeaderParser {
    private final String text;
    private final Place place;
    private int at;

    private final Set<String> seen = new HashSet<>();
    private @Nullable String descr;
    private @Nullable Boolean fortran;
    private int @Nullable [] shape;

    HeaderParser(String text, Place place) {
        this.text = text;
        this.place = place;
    }

    /** @throws DataException if the text is no such dictionary, or describes no array of plain numbers */
    NpyHeader parse() throws DataException {
        expect('{');
        while (!skip('}')) {
            entry();
            if (!skip(',')) {
                expect('}');
                break;
            }
        }
        if (peek() != 0 || descr == null || fortran == null || shape == null) {
            throw damaged();
        }
        return NpyHeader.of(descr, fortran, shape, place);
    }

    private void entry() throws DataException {
        String key = string();
        expect(':');
        if (!seen.add(key)) {
            throw damaged();
        }
        switch (key) {
            case "descr" -> descr = type();
            case "fortran_order" -> fortran = bool();
            case "shape" -> shape = sizes();
            default -> throw damaged();
        }
    }

    private String type() throws DataException {
        if (peek() == '[' || peek() == '(') {
            throw NpyHeader.structured(place);
        }
        return string();
    }

    private String string() throws DataException {
        char quote = peek();
        if (quote != '\'' && quote != '"') {
            throw damaged();
        }
        int end = text.indexOf(quote, at + 1);
        if (end < 0 || text.substring(at, end).indexOf('\\') >= 0) {
            throw damaged();
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return inside;
    }

    private boolean bool() throws DataException {
        peek();
        for (boolean value : new boolean[] {true, false}) {
            String word = value ? "True" : "False";
            if (text.startsWith(word, at)) {
                at += word.length();
                return value;
            }
        }
        throw damaged();
    }

    private int[] sizes() throws DataException {
        List<Integer> sizes = new ArrayList<>();
        int start = at;
        expect('(');
        boolean comma = true;
        while (!skip(')')) {
            if (!comma) {
                throw damaged();
            }
            sizes.add(size());
            comma = skip(',');
        }
        if (sizes.size() == 1 && !comma) {
            throw damaged();
        }
        if (sizes.size() > Shapes.MAX_RANK) {
            throw absurd("has " + sizes.size() + " dimensions, more than NumPy's 64", start);
        }
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    private int size() throws DataException {
        peek();
        int start = at;
        boolean negative = skip('-');
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String number = text.substring(digits, at);
        if (number.isEmpty()) {
            throw damaged();
        }
        if (negative) {
            throw absurd("has a negative size", start);
        }
        skip('L');
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw absurd("has a size beyond what can be held", start);
        }
    }

    private DataException absurd(String what, int start) {
        return place.refused(
                "its shape " + what + " (" + Quoted.text(text.substring(start, at)) + ")",
                "The header is damaged, or the array too large; save it again with np.save.");
    }

    private void expect(char c) throws DataException {
        if (!skip(c)) {
            throw damaged();
        }
    }

    private boolean skip(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    /** The next character that is no blank; 0 at the end. */
    private char peek() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private DataException damaged() {
        return place.refused(
                "its header is damaged at character " + (at + 1) + " of “" + Quoted.text(text) + "”",
                "Save it again with np.save.");
    }
}
