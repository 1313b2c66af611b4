package backprop.idx;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

/** The types of number of the format, all big-endian. */
public enum IdxType {
    UNSIGNED_BYTE(0x08, 1),
    SIGNED_BYTE(0x09, 1),
    SHORT(0x0b, 2),
    INT(0x0c, 4),
    FLOAT(0x0d, 4),
    DOUBLE(0x0e, 8);

    private final int code;
    private final int bytes;

    IdxType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** How many bytes a number takes. */
    public int bytes() {
        return bytes;
    }

    static Optional<IdxType> ofCode(int code) {
        for (IdxType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    double real(ByteBuffer data, int i) {
        return switch (this) {
            case UNSIGNED_BYTE -> Byte.toUnsignedInt(data.get(i));
            case SIGNED_BYTE -> data.get(i);
            case SHORT -> data.getShort(i * 2);
            case INT -> data.getInt(i * 4);
            case FLOAT -> data.getFloat(i * 4);
            case DOUBLE -> data.getDouble(i * 8);
        };
    }

    /** What NumPy calls it, such as {@code uint8}. */
    public String numpy() {
        return switch (this) {
            case UNSIGNED_BYTE -> "uint8";
            case SIGNED_BYTE -> "int8";
            case SHORT -> "int16";
            case INT -> "int32";
            case FLOAT -> "float32";
            case DOUBLE -> "float64";
        };
    }

    /** In words, such as “unsigned byte”. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
