package backprop.experiment.json;

import java.util.Map;
import java.util.Optional;

/** A value on one line. */
final class JsonLine {
    private final StringBuilder out = new StringBuilder();
    private final int width;

    private JsonLine(int width) {
        this.width = width;
    }

    /**
     * The value on one line, unless it is longer than the width or holds a list of several objects. Texts and
     * numbers are never too long.
     */
    static Optional<String> of(JsonValue value, int width) {
        boolean simple = !(value instanceof JsonObject || value instanceof JsonList);
        JsonLine line = new JsonLine(simple ? Integer.MAX_VALUE : width);
        return line.append(value) ? Optional.of(line.out.toString()) : Optional.empty();
    }

    private boolean append(JsonValue value) {
        if (value instanceof JsonObject object) {
            return append(object);
        }
        if (value instanceof JsonList list) {
            return append(list);
        }
        if (value instanceof JsonText text) {
            out.append(quoted(text.text()));
        } else if (value instanceof JsonNumber number) {
            out.append(number.text());
        } else {
            out.append(value instanceof JsonFlag flag ? String.valueOf(flag.value()) : "null");
        }
        return out.length() <= width;
    }

    private boolean append(JsonObject object) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, JsonObject.Member> member : object.members().entrySet()) {
            out.append(first ? "" : ", ").append(quoted(member.getKey())).append(": ");
            first = false;
            if (!append(member.getValue().value())) {
                return false;
            }
        }
        out.append('}');
        return out.length() <= width;
    }

    private boolean append(JsonList list) {
        if (list.values().size() > 1 && list.values().stream().anyMatch(JsonObject.class::isInstance)) {
            return false;
        }
        out.append('[');
        boolean first = true;
        for (JsonValue value : list.values()) {
            out.append(first ? "" : ", ");
            first = false;
            if (!append(value)) {
                return false;
            }
        }
        out.append(']');
        return out.length() <= width;
    }

    /** As JSON writes a text: what cannot be seen is escaped, as are halves of surrogate pairs, which UTF-8 lacks. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean unseen = Character.isISOControl(c)
                            || Character.getType(c) == Character.SURROGATE
                            || Character.getType(c) == Character.FORMAT;
                    if (unseen && c <= Character.MAX_VALUE) {
                        quoted.append(String.format("\\u%04x", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
