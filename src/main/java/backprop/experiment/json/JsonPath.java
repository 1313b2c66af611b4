package backprop.experiment.json;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way from a document's root to a value: {@code $.network.layers[2].units}. */
public final class JsonPath {
    /** The whole document, {@code $}. */
    public static final JsonPath ROOT = new JsonPath(null, "$");

    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final @Nullable JsonPath parent;
    private final String step;

    private JsonPath(@Nullable JsonPath parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    /** The value of this key, in the object here. */
    public JsonPath key(String key) {
        return new JsonPath(this, key.length() <= 60 && PLAIN_KEY.matcher(key).matches() ? "." + key : inBrackets(key));
    }

    /** The element of this index, counted from 0, in the list here. */
    public JsonPath index(int index) {
        return new JsonPath(this, "[" + index + "]");
    }

    private static String inBrackets(String key) {
        return "[\"" + Shown.cut(key) + "\"]";
    }

    @Override
    public String toString() {
        StringBuilder steps = new StringBuilder();
        for (JsonPath at = this; at != null; at = at.parent) {
            steps.insert(0, at.step);
        }
        return steps.toString();
    }
}
