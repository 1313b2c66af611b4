package backprop.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shipped fonts, measured without hinting so that a text is as wide on every surface and at every scale. */
final class Fonts {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final Map<FontFace, Font> FACES = new EnumMap<>(FontFace.class);
    private static final Map<TextStyle, Font> SIZED = new ConcurrentHashMap<>();

    static {
        for (FontFace face : FontFace.values()) {
            FACES.put(face, load(face));
        }
    }

    private Fonts() {}

    static Font of(TextStyle style) {
        return SIZED.computeIfAbsent(style, wanted -> face(wanted.face()).deriveFont((float) wanted.size()));
    }

    /** The style's font, or one of the system's if that lacks a letter of the text. */
    static Font of(TextStyle style, String text) {
        Font font = of(style);
        return font.canDisplayUpTo(text) < 0
                ? font
                : new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) style.size());
    }

    /** How far the text moves the pen, in pixels. */
    static double width(String text, TextStyle style) {
        return text.isEmpty()
                ? 0
                : of(style, text).getStringBounds(text, CONTEXT).getWidth();
    }

    /** The text, shortened with an ellipsis if it is wider than {@code room} pixels; empty if not even that fits. */
    static String fit(String text, TextStyle style, double room) {
        if (width(text, style) <= room) {
            return text;
        }
        for (int end = text.length() - 1; end > 0; end--) {
            String shorter = text.substring(0, end).stripTrailing() + "…";
            if (width(shorter, style) <= room) {
                return shorter;
            }
        }
        return "";
    }

    /** The text, shortened in its middle if it is too wide, for names that differ at their end. */
    static String fitMiddle(String text, TextStyle style, double room) {
        if (width(text, style) <= room) {
            return text;
        }
        for (int kept = text.length() - 1; kept > 1; kept--) {
            String head = text.substring(0, kept / 2).stripTrailing();
            String shorter = head + "…"
                    + text.substring(text.length() - (kept - kept / 2)).stripLeading();
            if (width(shorter, style) <= room) {
                return shorter;
            }
        }
        return fit(text, style, room);
    }

    private static Font face(FontFace face) {
        Font font = FACES.get(face);
        if (font == null) {
            throw new IllegalStateException("No font for " + face);
        }
        return font;
    }

    private static Font load(FontFace face) {
        try (InputStream file = Fonts.class.getResourceAsStream(face.resource())) {
            if (file == null) {
                throw new IllegalStateException("The program is incomplete: " + face.resource() + " is missing.");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The font " + face.resource() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
