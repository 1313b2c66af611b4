package backprop.data;

/** Hears how far a long read has come; called on the reading thread, often. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress NONE = share -> {};

    /** @param share what is done, 0..1 */
    void at(double share);

    /** The same, for a piece of the work from one share to another. */
    default Progress between(double from, double to) {
        return share -> at(from + share * (to - from));
    }
}
