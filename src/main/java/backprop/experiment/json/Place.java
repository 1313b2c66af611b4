package backprop.experiment.json;

/**
 * Where a key or value stands in a file. Of a key or text it covers what is between the quotes (both quotes, if that is
 * nothing); of an object or list the opening bracket.
 *
 * @param offset of its first character in the file's text
 * @param length in characters of the file's text
 */
public record Place(SourceText source, int offset, int length, JsonPath path) {
    /** The place of values that come from no file. */
    public static final Place NOWHERE = new Place(new SourceText("", ""), 0, 0, JsonPath.ROOT);

    public Place {
        if (offset < 0 || length < 0 || offset + length > source.text().length()) {
            throw new IllegalArgumentException("A place from " + offset + ", " + length
                    + " long, is not within a text of " + source.text().length() + " characters. Keep it within.");
        }
    }

    /** Counted from 1. */
    public int line() {
        return source.line(offset);
    }

    /** Counted from 1, in UTF-16 characters as editors do. */
    public int column() {
        return source.column(offset);
    }

    public SourceExcerpt excerpt() {
        return source.excerpt(offset, length);
    }

    /** The same with a word put there instead. */
    String textWith(String word) {
        String text = source.text();
        return text.substring(0, offset) + word + text.substring(offset + length);
    }

    /** As messages begin: file, line, column, path; the path is left out where it is {@code $} alone. */
    @Override
    public String toString() {
        String where = source.fileName() + ", line " + line() + ", column " + column();
        String at = path.toString();
        return at.equals("$") ? where : where + ", " + at;
    }
}
