package backprop.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

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
        int letters = text.codePointCount(0, text.length());
        return width(text, style) <= room ? text : longest(1, letters - 1, kept -> head(text, kept) + "…", style, room);
    }

    /** The text, shortened in its middle if it is too wide, for names that differ at their end. */
    static String fitMiddle(String text, TextStyle style, double room) {
        if (width(text, style) <= room) {
            return text;
        }
        int letters = text.codePointCount(0, text.length());
        String shorter =
                longest(2, letters - 1, kept -> head(text, kept / 2) + "…" + tail(text, kept - kept / 2), style, room);
        return shorter.isEmpty() ? fit(text, style, room) : shorter;
    }

    /** The text of the greatest number, from {@code least} to {@code most}, that fits; empty if none does. */
    static String longest(int least, int most, IntFunction<String> text, TextStyle style, double room) {
        int low = least;
        int high = most;
        String best = "";
        while (low <= high) {
            int middle = (low + high) >>> 1;
            String tried = text.apply(middle);
            if (width(tried, style) <= room) {
                best = tried;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    /** The first so many letters, none of them cut in two, without spaces behind. */
    static String head(String text, int letters) {
        return text.substring(0, text.offsetByCodePoints(0, letters)).stripTrailing();
    }

    /** The last so many letters, none of them cut in two, without spaces before. */
    static String tail(String text, int letters) {
        return text.substring(text.offsetByCodePoints(text.length(), -letters)).stripLeading();
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
