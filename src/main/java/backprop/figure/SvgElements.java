package backprop.figure;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes elements of SVG with their attributes; numbers are rounded to 1/100 pixel. */
record SvgElements(XMLStreamWriter xml) {
    /** What the stream or an image in it could not do; its cause says why. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(Exception cause) {
            super(cause.getMessage(), cause);
        }
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

    void start(String element) {
        try {
            xml.writeStartElement(element);
        } catch (XMLStreamException e) {
            throw new Failure(e);
        }
    }

    void set(String attribute, double value) {
        set(attribute, number(value));
    }

    void set(String attribute, String value) {
        try {
            xml.writeAttribute(attribute, value);
        } catch (XMLStreamException e) {
            throw new Failure(e);
        }
    }

    /** A colour, such as that of the filling. */
    void paint(String attribute, Rgba colour) {
        set(attribute, String.format(Locale.ROOT, "#%02x%02x%02x", colour.red(), colour.green(), colour.blue()));
        if (colour.alpha() < 1) {
            set(attribute + "-opacity", colour.alpha());
        }
    }

    /** Ends an element that is so filled and drawn around. */
    void end(@Nullable Rgba fill, @Nullable Stroke stroke) {
        if (fill != null) {
            paint("fill", fill);
        }
        if (stroke != null) {
            paint("stroke", stroke.colour());
            set("stroke-width", stroke.width());
            if (!stroke.dash().isEmpty()) {
                set(
                        "stroke-dasharray",
                        stroke.dash().stream().map(SvgElements::number).collect(Collectors.joining(" ")));
            }
        }
        close();
        write("\n");
    }

    void close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new Failure(e);
        }
    }

    void write(String text) {
        try {
            xml.writeCharacters(text);
        } catch (XMLStreamException e) {
            throw new Failure(e);
        }
    }

    void box(Box box) {
        set("x", box.x());
        set("y", box.y());
        set("width", box.width());
        set("height", box.height());
    }
}
