package backprop.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes each mark as an element of SVG; numbers are rounded to 1/100 pixel. */
final class SvgPainter implements Painter {
    /** What the stream or an image in it could not do; its cause says why. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * What stands in for Inter, as wide as it if possible: programs without embedded fonts draw at these letters' own widths.
     * Liberation Sans and Nimbus Sans are named, since fontconfig puts them behind sans-serif if only Arial is asked for.
     */
    private static final String LETTERS = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans',"
            + " 'DejaVu Sans Condensed', sans-serif";

    /** In all of these a digit is 0.6 of the size wide, or a little less. */
    private static final String NUMBERS = "'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace";

    private final XMLStreamWriter xml;
    private final Set<String> clips = new HashSet<>();

    SvgPainter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Up to two digits behind the point. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        long rest = Math.abs(hundredths % 100);
        String whole = (hundredths < 0 ? "-" : "") + Math.abs(hundredths / 100);
        if (rest == 0) {
            return hundredths == 0 ? "0" : whole;
        }
        return whole + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
    }

    @Override
    public void rectangle(Mark.Rectangle mark) {
        start("rect");
        box(mark.box());
        if (mark.radius() > 0) {
            set("rx", mark.radius());
        }
        end(mark.fill(), mark.stroke());
    }

    @Override
    public void line(Mark.Line mark) {
        start("line");
        set("x1", mark.x1());
        set("y1", mark.y1());
        set("x2", mark.x2());
        set("y2", mark.y2());
        end(null, mark.stroke());
    }

    @Override
    public void polyline(Mark.Polyline mark) {
        String clip = clip(mark.clip());
        start("polyline");
        set("clip-path", clip);
        set("points", points(mark.xs(), mark.ys()));
        end(null, mark.stroke());
    }

    @Override
    public void area(Mark.Area mark) {
        String clip = clip(mark.clip());
        start("polygon");
        set("clip-path", clip);
        set("points", points(mark.xs(), mark.ys()));
        end(mark.fill(), null);
    }

    @Override
    public void cells(Mark.Cells mark) {
        start("image");
        box(mark.box());
        set("preserveAspectRatio", "none");
        set("image-rendering", "optimizeSpeed");
        set("style", "image-rendering:pixelated");
        try {
            byte[] png = RasterImage.png(mark.raster());
            String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
            xml.writeNamespace("xlink", "http://www.w3.org/1999/xlink");
            xml.writeAttribute("xlink", "http://www.w3.org/1999/xlink", "href", data);
        } catch (IOException | XMLStreamException e) {
            throw new Failure(e);
        }
        end(null, null);
    }

    @Override
    public void circle(Mark.Circle mark) {
        start("circle");
        set("cx", mark.x());
        set("cy", mark.y());
        set("r", mark.radius());
        end(mark.fill(), mark.stroke());
    }

    @Override
    public void polygon(Mark.Polygon mark) {
        start("polygon");
        set("points", points(mark.xs(), mark.ys()));
        end(mark.fill(), mark.stroke());
    }

    @Override
    public void hatch(Mark.Hatch mark) {
        StringBuilder path = new StringBuilder();
        for (Mark.Line line : mark.lines()) {
            path.append('M').append(number(line.x1())).append(' ').append(number(line.y1()));
            path.append('L').append(number(line.x2())).append(' ').append(number(line.y2()));
        }
        if (path.length() > 0) {
            start("path");
            set("d", path.toString());
            end(null, mark.stroke());
        }
    }

    /** A text and those that follow it are one: where another font is wider, what follows is farther right. */
    @Override
    public void paint(Drawing drawing) {
        List<Mark.Text> line = new ArrayList<>();
        for (Mark mark : drawing.marks()) {
            if (!(mark instanceof Mark.Text text && text.follows())) {
                line(line);
                line.clear();
            }
            if (mark instanceof Mark.Text text) {
                line.add(text);
            } else {
                mark.paintWith(this);
            }
        }
        line(line);
    }

    private void line(List<Mark.Text> texts) {
        if (texts.size() == 1) {
            text(texts.get(0));
        } else if (!texts.isEmpty()) {
            start("text");
            set("x", texts.get(0).left());
            set("y", texts.get(0).y());
            set("xml:space", "preserve");
            double end = texts.get(0).left();
            for (Mark.Text text : texts) {
                String space = text.follows() ? " " : "";
                start("tspan");
                if (text.follows()) {
                    set("dx", text.left() - end - Fonts.width(space, text.style()));
                }
                style(text, Fonts.width(space, text.style()) + text.width());
                write(space + Picture.clean(text.text()));
                close();
                end = text.left() + text.width();
            }
            end(null, null);
        }
    }

    @Override
    public void text(Mark.Text mark) {
        start("text");
        set("x", mark.x());
        set("y", mark.y());
        if (mark.anchor() != Anchor.START) {
            set("text-anchor", mark.anchor().name().toLowerCase(Locale.ROOT));
        }
        if (mark.angle() != 0) {
            set("transform", "rotate(" + number(mark.angle()) + " " + number(mark.x()) + " " + number(mark.y()) + ")");
        }
        style(mark, mark.width());
        write(Picture.clean(mark.text()));
        end(null, null);
    }

    private void style(Mark.Text mark, double length) {
        TextStyle style = mark.style();
        String family = style.face().family();
        set("textLength", length);
        set("lengthAdjust", "spacingAndGlyphs");
        set("font-family", family.contains("Mono") ? "'" + family + "', " + NUMBERS : family + ", " + LETTERS);
        set("font-size", style.size());
        if (style.face().weight() != 400) {
            set("font-weight", Integer.toString(style.face().weight()));
        }
        paint("fill", mark.colour());
    }

    private void write(String text) {
        try {
            xml.writeCharacters(text);
        } catch (XMLStreamException e) {
            throw new Failure(e);
        }
    }

    /** The name of a clip, which is made of its numbers: if two pictures stand in one page, alike names mean alike clips. */
    private String clip(Box box) {
        String id = "clip" + number(box.x()) + "_" + number(box.y()) + "_" + number(box.width()) + "_"
                + number(box.height());
        if (clips.add(id)) {
            start("clipPath");
            set("id", id);
            start("rect");
            box(box);
            end(null, null);
            end(null, null);
        }
        return "url(#" + id + ")";
    }

    private void box(Box box) {
        set("x", box.x());
        set("y", box.y());
        set("width", box.width());
        set("height", box.height());
    }

    private static String points(Values xs, Values ys) {
        StringBuilder points = new StringBuilder(xs.size() * 12);
        for (int i = 0; i < xs.size(); i++) {
            points.append(i == 0 ? "" : " ")
                    .append(number(xs.get(i)))
                    .append(',')
                    .append(number(ys.get(i)));
        }
        return points.toString();
    }

    private void start(String element) {
        try {
            xml.writeStartElement(element);
        } catch (XMLStreamException e) {
            throw new Failure(e);
        }
    }

    private void set(String attribute, double value) {
        set(attribute, number(value));
    }

    private void set(String attribute, String value) {
        try {
            xml.writeAttribute(attribute, value);
        } catch (XMLStreamException e) {
            throw new Failure(e);
        }
    }

    private void paint(String attribute, Rgba colour) {
        set(attribute, String.format(Locale.ROOT, "#%02x%02x%02x", colour.red(), colour.green(), colour.blue()));
        if (colour.alpha() < 1) {
            set(attribute + "-opacity", colour.alpha());
        }
    }

    private void end(@Nullable Rgba fill, @Nullable Stroke stroke) {
        if (fill != null) {
            paint("fill", fill);
        }
        if (stroke != null) {
            paint("stroke", stroke.colour());
            set("stroke-width", stroke.width());
            if (!stroke.dash().isEmpty()) {
                set(
                        "stroke-dasharray",
                        stroke.dash().stream().map(SvgPainter::number).collect(Collectors.joining(" ")));
            }
        }
        close();
        write("\n");
    }

    private void close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new Failure(e);
        }
    }
}
