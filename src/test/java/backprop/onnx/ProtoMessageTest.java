package backprop.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes are those of the examples in the format's description, or follow from it by hand. */
class ProtoMessageTest {
    private static void assertBytes(String hex, ProtoMessage message) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        assertEquals(hex, HexFormat.of().formatHex(out.toByteArray()));
        assertEquals(hex.length() / 2, message.size());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0800",
        "1, 127, 087f",
        "1, 128, 088001",
        "1, 150, 089601",
        "15, 1, 7801",
        "16, 1, 800101",
        "2, 9223372036854775807, 10ffffffffffffffff7f",
        "2, -1, 10ffffffffffffffffff01"
    })
    void number_anySize_isAVarint(int field, long value, String hex) throws IOException {
        assertBytes(hex, new ProtoMessage().number(field, value));
    }

    @Test
    void text_anyLanguage_isItsLengthAndUtf8() throws IOException {
        assertBytes("120774657374696e67", new ProtoMessage().text(2, "testing"));
        assertBytes("1202c3a9", new ProtoMessage().text(2, "é"));
        assertBytes("1200", new ProtoMessage().text(2, ""));
    }

    @Test
    void message_withinAnother_isItsLengthAndBytes() throws IOException {
        assertBytes("1a03089601", new ProtoMessage().message(3, new ProtoMessage().number(1, 150)));
    }

    @Test
    void bytes_longerThanAByteSays_haveALongerLength() throws IOException {
        assertBytes("22c801" + "00".repeat(200), new ProtoMessage().bytes(4, new byte[200]));
    }
}
