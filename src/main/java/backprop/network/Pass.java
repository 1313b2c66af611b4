package backprop.network;

/** What a forward pass is for. */
public enum Pass {
    /** To judge: dropout keeps everything. */
    EVALUATE,
    /** To train: dropout draws anew. */
    TRAIN,
    /** To compare with the last training pass: dropout keeps what it kept then. */
    REPEAT
}
