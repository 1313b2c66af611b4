package backprop.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes each mark as an element of SVG; numbers are rounded to 1/100 pixel. */
final class SvgPainter implements Painter {
    private final XMLStreamWriter xml;
    private final SvgElements elements;
    private final SvgTexts texts;
    private final Set<String> clips = new HashSet<>();

    SvgPainter(XMLStreamWriter xml) {
        this.xml = xml;
        this.elements = new SvgElements(xml);
        this.texts = new SvgTexts(elements);
    }

    @Override
    public void rectangle(Mark.Rectangle mark) {
        elements.start("rect");
        elements.box(mark.box());
        if (mark.radius() > 0) {
            elements.set("rx", mark.radius());
        }
        elements.end(mark.fill(), mark.stroke());
    }

    @Override
    public void line(Mark.Line mark) {
        elements.start("line");
        elements.set("x1", mark.x1());
        elements.set("y1", mark.y1());
        elements.set("x2", mark.x2());
        elements.set("y2", mark.y2());
        elements.end(null, mark.stroke());
    }

    @Override
    public void polyline(Mark.Polyline mark) {
        String clip = clip(mark.clip());
        elements.start("polyline");
        elements.set("clip-path", clip);
        elements.set("points", points(mark.xs(), mark.ys()));
        elements.end(null, mark.stroke());
    }

    @Override
    public void area(Mark.Area mark) {
        String clip = clip(mark.clip());
        elements.start("polygon");
        elements.set("clip-path", clip);
        elements.set("points", points(mark.xs(), mark.ys()));
        elements.end(mark.fill(), null);
    }

    @Override
    public void cells(Mark.Cells mark) {
        elements.start("image");
        elements.box(mark.box());
        elements.set("preserveAspectRatio", "none");
        elements.set("image-rendering", "optimizeSpeed");
        elements.set("style", "image-rendering:pixelated");
        try {
            byte[] png = RasterImage.png(mark.raster());
            String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
            xml.writeNamespace("xlink", "http://www.w3.org/1999/xlink");
            xml.writeAttribute("xlink", "http://www.w3.org/1999/xlink", "href", data);
        } catch (IOException | XMLStreamException e) {
            throw new SvgElements.Failure(e);
        }
        elements.end(null, null);
    }

    @Override
    public void circle(Mark.Circle mark) {
        elements.start("circle");
        elements.set("cx", mark.x());
        elements.set("cy", mark.y());
        elements.set("r", mark.radius());
        elements.end(mark.fill(), mark.stroke());
    }

    @Override
    public void polygon(Mark.Polygon mark) {
        elements.start("polygon");
        elements.set("points", points(mark.xs(), mark.ys()));
        elements.end(mark.fill(), mark.stroke());
    }

    @Override
    public void hatch(Mark.Hatch mark) {
        StringBuilder path = new StringBuilder();
        for (Mark.Line line : mark.lines()) {
            path.append('M').append(SvgElements.number(line.x1())).append(' ').append(SvgElements.number(line.y1()));
            path.append('L').append(SvgElements.number(line.x2())).append(' ').append(SvgElements.number(line.y2()));
        }
        if (path.length() > 0) {
            elements.start("path");
            elements.set("d", path.toString());
            elements.end(null, mark.stroke());
        }
    }

    /** A text and those that follow it are one: where another font is wider, what follows is farther right. */
    @Override
    public void paint(Drawing drawing) {
        List<Mark.Text> line = new ArrayList<>();
        for (Mark mark : drawing.marks()) {
            if (!(mark instanceof Mark.Text text && text.follows())) {
                texts.write(line);
                line.clear();
            }
            if (mark instanceof Mark.Text text) {
                line.add(text);
            } else {
                mark.paintWith(this);
            }
        }
        texts.write(line);
    }

    @Override
    public void text(Mark.Text mark) {
        texts.write(mark);
    }

    /** The name of a clip, which is made of its numbers: if two pictures stand in one page, alike names mean alike clips. */
    private String clip(Box box) {
        String id = "clip" + SvgElements.number(box.x()) + "_" + SvgElements.number(box.y()) + "_"
                + SvgElements.number(box.width()) + "_" + SvgElements.number(box.height());
        if (clips.add(id)) {
            elements.start("clipPath");
            elements.set("id", id);
            elements.start("rect");
            elements.box(box);
            elements.end(null, null);
            elements.end(null, null);
        }
        return "url(#" + id + ")";
    }

    private static String points(Values xs, Values ys) {
        StringBuilder points = new StringBuilder(xs.size() * 12);
        for (int i = 0; i < xs.size(); i++) {
            points.append(i == 0 ? "" : " ")
                    .append(SvgElements.number(xs.get(i)))
                    .append(',')
                    .append(SvgElements.number(ys.get(i)));
        }
        return points.toString();
    }
}
