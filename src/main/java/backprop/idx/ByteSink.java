package backprop.idx;

/** Is shown the bytes that were read, in their order; such as {@link java.security.MessageDigest#update(byte[], int, int)}. */
@FunctionalInterface
interface ByteSink {
    ByteSink NONE = (bytes, from, length) -> {};

    void take(byte[] bytes, int from, int length);
}
