package backprop.figure;

import java.util.IdentityHashMap;

/**
 * Adopts columns that are drawn again and again while they grow, so that of each only its new end is looked at. It
 * remembers the columns of the last drawing.
 */
public final class ValuesMemory {
    private IdentityHashMap<double[], Values> last = new IdentityHashMap<>();
    private IdentityHashMap<double[], Values> now = new IdentityHashMap<>();

    /** To be called before a drawing: what the one before did not ask for is forgotten. */
    public void begin() {
        last = now;
        now = new IdentityHashMap<>();
    }

    /** The first {@code size} numbers of an array, as {@link Values#adopt} has them. */
    public Values adopt(double[] values, int size) {
        Values before = now.containsKey(values) ? now.get(values) : last.get(values);
        Values adopted = before != null && before.size() == size ? before : Values.adopt(values, size, before);
        now.put(values, adopted);
        return adopted;
    }
}
