package backprop.data;

import java.util.Locale;

/** Examples that are drawn from the data's seed, as many as asked for, without parts of their own. */
public sealed interface MadeUp extends DataSource permits Noisy, Blobs {
    /** The most points that there can be. */
    int MAX = Made.MAX;

    /** The most classes that there can be. */
    int MAX_CLASSES = Made.MAX_CLASSES;

    /** The most inputs that a point can have. */
    int MAX_INPUTS = Made.MAX_INPUTS;

    /** What experiment files and the command line call it: {@code moons}. */
    default String id() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Points altogether. */
    int count();

    /** @throws IllegalArgumentException if there cannot be so many */
    MadeUp withCount(int newCount);
}
