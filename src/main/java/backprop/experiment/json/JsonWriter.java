package backprop.experiment.json;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a value as people would: two spaces a level, short objects and lists on one line, an object a line in lists of
 * several, numbers in filled lines. Each line ends with {@code \n}, the last one too.
 */
public final class JsonWriter {
    private static final int WIDTH = 100;
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    public static String text(JsonValue value) {
        JsonWriter writer = new JsonWriter();
        if (value instanceof JsonObject object && !object.members().isEmpty()) {
            writer.members(object, "");
        } else {
            writer.value(value, "", 0);
        }
        return writer.out.append('\n').toString();
    }

    /** In UTF-8, without a byte order mark. */
    public static byte[] bytes(JsonValue value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a value behind what its last line holds already; {@code after} characters will follow it there. */
    private void value(JsonValue value, String indent, int after) {
        int used = out.length() - (out.lastIndexOf("\n") + 1);
        Optional<String> line = JsonLine.of(value, WIDTH - used - after);
        if (line.isPresent()) {
            out.append(line.get());
        } else if (value instanceof JsonObject object) {
            members(object, indent);
        } else if (value instanceof JsonList list) {
            elements(list.values(), indent);
        }
    }

    private void members(JsonObject object, String indent) {
        String inner = indent + STEP;
        out.append('{');
        Iterator<Map.Entry<String, JsonObject.Member>> members =
                object.members().entrySet().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonObject.Member> member = members.next();
            out.append('\n')
                    .append(inner)
                    .append(JsonLine.quoted(member.getKey()))
                    .append(": ");
            value(member.getValue().value(), inner, 1);
            out.append(members.hasNext() ? "," : "");
        }
        out.append('\n').append(indent).append('}');
    }

    private void elements(List<JsonValue> values, String indent) {
        String inner = indent + STEP;
        out.append('[');
        int lineStart = out.length();
        for (int i = 0; i < values.size(); i++) {
            JsonValue value = values.get(i);
            String line = value instanceof JsonNumber number ? number.text() : "";
            boolean fits = !line.isEmpty()
                    && i > 0
                    && values.get(i - 1) instanceof JsonNumber
                    && out.length() - lineStart + line.length() + 2 <= WIDTH;
            if (fits) {
                out.append(' ');
            } else {
                out.append('\n');
                lineStart = out.length();
                out.append(inner);
            }
            value(value, inner, 1);
            out.append(i + 1 < values.size() ? "," : "");
        }
        out.append('\n').append(indent).append(']');
    }
}
