package backprop.numpy;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

/** The types of number that can be read, and written as they are. */
public enum NumpyType {
    FLOAT64("f8", 8),
    FLOAT32("f4", 4),
    INT64("i8", 8),
    INT32("i4", 4),
    INT16("i2", 2),
    INT8("i1", 1),
    UINT32("u4", 4),
    UINT16("u2", 2),
    UINT8("u1", 1),
    /** One byte each: 0 is false, all else true. */
    BOOL("b1", 1);

    private final String code;
    private final int bytes;

    NumpyType(String code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** How many bytes a number takes. */
    public int bytes() {
        return bytes;
    }

    public boolean isFloat() {
        return this == FLOAT64 || this == FLOAT32;
    }

    /** The type of NumPy's code without a byte order, such as {@code f8}. */
    static Optional<NumpyType> ofCode(String code) {
        for (NumpyType type : values()) {
            if (type.code.equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** NumPy's description of little-endian numbers, such as {@code <f8}. */
    String descr() {
        return (bytes == 1 ? "|" : "<") + code;
    }

    double real(ByteBuffer data, int i) {
        return switch (this) {
            case FLOAT64 -> data.getDouble(i * 8);
            case FLOAT32 -> data.getFloat(i * 4);
            default -> (double) whole(data, i);
        };
    }

    /** @throws ArithmeticException if the number is not whole, or beyond a long */
    long whole(ByteBuffer data, int i) {
        return switch (this) {
            case FLOAT64, FLOAT32 -> exactly(real(data, i), i);
            case INT64 -> data.getLong(i * 8);
            case INT32 -> data.getInt(i * 4);
            case INT16 -> data.getShort(i * 2);
            case INT8 -> data.get(i);
            case UINT32 -> Integer.toUnsignedLong(data.getInt(i * 4));
            case UINT16 -> Short.toUnsignedLong(data.getShort(i * 2));
            case UINT8 -> Byte.toUnsignedLong(data.get(i));
            case BOOL -> data.get(i) == 0 ? 0 : 1;
        };
    }

    /** @throws IllegalArgumentException if it is no type of whole numbers, or the value does not fit it */
    void put(ByteBuffer data, int i, int value) {
        switch (this) {
            case UINT8, INT8 -> data.put(i, (byte) value);
            case UINT16, INT16 -> data.putShort(i * 2, (short) value);
            case INT32, UINT32 -> data.putInt(i * 4, value);
            case INT64 -> data.putLong(i * 8, value);
            case FLOAT64, FLOAT32, BOOL -> throw new IllegalArgumentException(this + " is no type of whole numbers");
        }
        if (whole(data, i) != value) {
            throw new IllegalArgumentException(value + " does not fit " + this);
        }
    }

    private static long exactly(double value, int i) {
        if (value != Math.rint(value) || Math.abs(value) >= 0x1p63) {
            throw new ArithmeticException("number " + i + " is " + value + ", not a whole number of 64 bits");
        }
        return (long) value;
    }

    /** NumPy's name, such as {@code float64}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
