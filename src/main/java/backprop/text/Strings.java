package backprop.text;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of a screen, from a resource bundle. Patterns are those of {@link String#format}. */
public final class Strings {
    private final ResourceBundle bundle;

    private Strings(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts in {@code backprop/strings/<name>.properties}. */
    public static Strings of(String name) {
        return new Strings(ResourceBundle.getBundle("backprop/strings/" + name));
    }

    /** The text of this key, with its places filled; numbers have a point and commas everywhere. */
    public String get(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values);
    }

    /** The text that a constant has, from {@code <TypeName>.<CONSTANT>}. */
    public String get(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
