package backprop.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The shipped font files as files want to embed them. */
final class ShippedFont {
    /** What a font file needs to be drawn from; not how letters replace one another, which we never ask for. */
    private static final List<String> TABLES =
            List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    private ShippedFont() {}

    /** The font without ligatures, for the caller to close. */
    static TrueTypeFont open(FontFace face) throws IOException {
        try (InputStream file = ShippedFont.class.getResourceAsStream(face.resource())) {
            if (file == null) {
                throw new IOException("The program is incomplete: " + face.resource() + " is missing.");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return font;
        }
    }

    /** A TrueType file of these letters alone, as far as the font has them. */
    static byte[] subset(FontFace face, Set<Integer> codePoints) throws IOException {
        try (TrueTypeFont font = open(face)) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addAll(codePoints);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        }
    }
}
