package backprop.figure;

import java.util.List;
import java.util.Locale;

/** Real text, as wide as it was laid out, in the embedded font or in what stands in for it. */
record SvgTexts(SvgElements elements) {
    /**
     * What stands in for Inter, as wide as it if possible: programs without embedded fonts draw at these letters' own widths.
     * Liberation Sans and Nimbus Sans are named, since fontconfig puts them behind sans-serif if only Arial is asked for.
     */
    private static final String LETTERS = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans',"
            + " 'DejaVu Sans Condensed', sans-serif";

    /** In all of these a digit is 0.6 of the size wide, or a little less. */
    private static final String NUMBERS = "'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace";

    /** Writes texts of which each but the first follows the one before; where another font is wider, these are farther right. */
    void write(List<Mark.Text> texts) {
        if (texts.size() == 1) {
            write(texts.get(0));
        } else if (!texts.isEmpty()) {
            elements.start("text");
            elements.set("x", texts.get(0).left());
            elements.set("y", texts.get(0).y());
            elements.set("xml:space", "preserve");
            double end = texts.get(0).left();
            for (Mark.Text text : texts) {
                String space = text.follows() ? " " : "";
                elements.start("tspan");
                if (text.follows()) {
                    elements.set("dx", text.left() - end - Fonts.width(space, text.style()));
                }
                style(text, Fonts.width(space, text.style()) + text.width());
                elements.write(space + Picture.clean(text.text()));
                elements.close();
                end = text.left() + text.width();
            }
            elements.end(null, null);
        }
    }

    /** Writes a text by itself. */
    void write(Mark.Text mark) {
        elements.start("text");
        elements.set("x", mark.x());
        elements.set("y", mark.y());
        if (mark.anchor() != Anchor.START) {
            elements.set("text-anchor", mark.anchor().name().toLowerCase(Locale.ROOT));
        }
        if (mark.angle() != 0) {
            elements.set(
                    "transform",
                    "rotate(" + SvgElements.number(mark.angle()) + " " + SvgElements.number(mark.x()) + " "
                            + SvgElements.number(mark.y()) + ")");
        }
        style(mark, mark.width());
        elements.write(Picture.clean(mark.text()));
        elements.end(null, null);
    }

    private void style(Mark.Text mark, double length) {
        TextStyle style = mark.style();
        String family = style.face().family();
        elements.set("textLength", length);
        elements.set("lengthAdjust", "spacingAndGlyphs");
        elements.set("font-family", family.contains("Mono") ? "'" + family + "', " + NUMBERS : family + ", " + LETTERS);
        elements.set("font-size", style.size());
        if (style.face().weight() != 400) {
            elements.set("font-weight", Integer.toString(style.face().weight()));
        }
        elements.paint("fill", mark.colour());
    }
}
