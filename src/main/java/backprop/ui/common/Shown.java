package backprop.ui.common;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What the entries of a list that is not typed into are called. */
public final class Shown<T> extends StringConverter<T> {
    private final Function<T, String> text;

    public Shown(Function<T, String> text) {
        this.text = text;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : text.apply(value);
    }

    @Override
    public T fromString(String typed) {
        throw new IllegalStateException("The list is not typed into: " + typed);
    }
}
