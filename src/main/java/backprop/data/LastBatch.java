package backprop.data;

/** What becomes of a last batch that is shorter than the others. */
public enum LastBatch {
    /** It is used: the textbook form. */
    KEPT,
    /** It is left out (document 1, engine ii). */
    DROPPED
}
