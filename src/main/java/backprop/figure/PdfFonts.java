package backprop.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The shipped fonts in one PDF document: each is embedded when it is first used, with the letters that were. */
final class PdfFonts implements AutoCloseable {
    private record Face(PDType0Font font, CmapLookup letters) {}

    private final PDDocument document;
    private final Map<FontFace, Face> faces = new EnumMap<>(FontFace.class);
    private final List<TrueTypeFont> open = new ArrayList<>();

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    PDType0Font of(FontFace face) throws IOException {
        return face(face).font();
    }

    /** Whether the font has a letter. */
    boolean has(FontFace face, int codePoint) throws IOException {
        return face(face).letters().getGlyphId(codePoint) != 0;
    }

    private Face face(FontFace face) throws IOException {
        Face found = faces.get(face);
        if (found == null) {
            TrueTypeFont file = ShippedFont.open(face);
            open.add(file);
            found = new Face(PDType0Font.load(document, file, true), file.getUnicodeCmapLookup());
            faces.put(face, found);
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        for (TrueTypeFont file : open) {
            file.close();
        }
    }
}
