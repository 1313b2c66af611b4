package backprop.figure;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Bidi;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Real text; with letters that no shipped font has, their outlines from another font over text that is not seen. */
record PdfTexts(PDPageContentStream content, PdfFonts fonts) {
    /** Of a letter's own width, percent: without any no reader could tell its place. */
    private static final double NARROWEST = 1;

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Writes a text in the colour that is set. */
    void write(Mark.Text mark) throws IOException {
        String text = Picture.clean(mark.text());
        for (int letter : text.codePoints().toArray()) {
            if (!fonts.has(mark.style().face(), letter)) {
                outlined(mark, text);
                return;
            }
        }
        show(mark, text, 0, RenderingMode.FILL, 100);
    }

    /** Laid out as it is read: letters from right to left, joined where the script joins them. */
    private void outlined(Mark.Text mark, String text) throws IOException {
        Font font = Fonts.of(mark.style(), text);
        TextLayout layout = new TextLayout(text, font, CONTEXT);
        AffineTransform place = AffineTransform.getRotateInstance(Math.toRadians(mark.angle()), mark.x(), mark.y());
        place.translate(mark.left(), mark.y());
        new PdfPath(content).add(layout.getOutline(place));
        content.fill();
        Bidi order = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int from = 0;
        for (int to = 1; to <= text.length(); to++) {
            if (to == text.length() || (!order.isLeftToRight() && isParted(text, to, order))) {
                unseen(
                        mark,
                        text.substring(from, to),
                        layout.getLogicalHighlightShape(from, to).getBounds2D());
                from = to;
            }
        }
    }

    /** Readers go by place from left to right, and then turn letters around: so each of these has its own place. */
    private static boolean isParted(String text, int at, Bidi order) {
        boolean leftwards = order.getLevelAt(at) % 2 == 1;
        boolean within = Character.isLowSurrogate(text.charAt(at)) || isWithoutWidth(text.codePointAt(at));
        return order.getLevelAt(at) != order.getLevelAt(at - 1) || (leftwards && !within);
    }

    /** Whether it stands above or below the letter before it, or is no sign at all: a joiner, a mark of direction. */
    private static boolean isWithoutWidth(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    /** Text that can be found and copied where its outlines are. */
    private void unseen(Mark.Text mark, String text, Rectangle2D place) throws IOException {
        StringBuilder said = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            said.appendCodePoint(fonts.has(mark.style().face(), letter) ? letter : '?');
        }
        double own = fonts.of(mark.style().face()).getStringWidth(said.toString())
                / 1000
                * mark.style().size();
        beginInsteadOf(text);
        show(
                mark,
                said.toString(),
                place.getX(),
                RenderingMode.NEITHER,
                own > 0 ? Math.max(NARROWEST, 100 * place.getWidth() / own) : 100);
        content.endMarkedContent();
    }

    /** What follows stands for this text. Some readers look for it in the place itself alone, where PDFBox has no word for it. */
    @SuppressWarnings("deprecation")
    private void beginInsteadOf(String text) throws IOException {
        StringBuilder hex = new StringBuilder("FEFF");
        for (int i = 0; i < text.length(); i++) {
            hex.append(String.format(Locale.ROOT, "%04X", (int) text.charAt(i)));
        }
        content.appendRawCommands("/Span <</ActualText <" + hex + ">>> BDC\n");
    }

    /**
     * Shows text that begins some pixels after the mark's left end.
     *
     * @param wide its letters' width, in percent of their own
     */
    private void show(Mark.Text mark, String text, double after, RenderingMode mode, double wide) throws IOException {
        PDType0Font font = fonts.of(mark.style().face());
        double turn = Math.toRadians(mark.angle());
        double along = mark.left() + after - mark.x();
        float cos = (float) Math.cos(turn);
        float sin = (float) Math.sin(turn);
        content.beginText();
        content.setFont(font, (float) mark.style().size());
        content.setRenderingMode(mode);
        if (wide != 100) {
            content.setHorizontalScaling((float) wide);
        }
        content.setTextMatrix(
                new Matrix(cos, sin, sin, -cos, (float) (mark.x() + along * cos), (float) (mark.y() + along * sin)));
        content.showText(text);
        if (wide != 100) {
            content.setHorizontalScaling(100);
        }
        content.endText();
    }
}
