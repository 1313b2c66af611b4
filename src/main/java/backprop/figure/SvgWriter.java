package backprop.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a picture as SVG 1.1 whose text is text, so that it can be found, copied and edited. The letters in use are
 * embedded as a font, some 10 KB a face, for browsers; other programs know no embedded fonts and take the family by its
 * name, installed or not, which is why every text says how long it is, and flows where one follows another. Nothing is fetched from anywhere.
 */
final class SvgWriter {
    static final String SVG = "http://www.w3.org/2000/svg";
    private static final double MM = 25.4;

    private SvgWriter() {}

    static void write(Picture picture, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            start(xml, picture);
            text(xml, "title", picture.title());
            text(xml, "desc", picture.description());
            xml.writeStartElement("metadata");
            RdfMetadata.write(xml, picture, "image/svg+xml");
            xml.writeEndElement();
            text(xml, "style", fonts(picture.drawing()));
            xml.writeCharacters("\n");
            new SvgPainter(xml).paint(picture.drawing());
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException | SvgElements.Failure e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
    }

    private static void start(XMLStreamWriter xml, Picture picture) throws XMLStreamException {
        Drawing drawing = picture.drawing();
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(SVG);
        xml.writeAttribute("version", "1.1");
        xml.writeAttribute("width", SvgElements.number(picture.spec().widthInches() * MM) + "mm");
        xml.writeAttribute("height", SvgElements.number(picture.spec().heightInches() * MM) + "mm");
        xml.writeAttribute(
                "viewBox", "0 0 " + SvgElements.number(drawing.width()) + " " + SvgElements.number(drawing.height()));
        xml.writeAttribute("role", "img");
        xml.writeAttribute("fill", "none");
        xml.writeAttribute("stroke-linejoin", "round");
        xml.writeAttribute("style", "font-kerning:none;font-variant-ligatures:none");
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        if (!text.isBlank()) {
            xml.writeCharacters("\n");
            xml.writeStartElement(name);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }
    }

    private static String fonts(Drawing drawing) throws IOException {
        Map<FontFace, TreeSet<Integer>> letters = new EnumMap<>(FontFace.class);
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Text text) {
                TreeSet<Integer> set = letters.computeIfAbsent(text.style().face(), face -> new TreeSet<>());
                Picture.clean(text.text()).codePoints().forEach(set::add);
                if (text.follows()) {
                    set.add((int) ' ');
                }
            }
        }
        StringBuilder rules = new StringBuilder();
        for (Map.Entry<FontFace, TreeSet<Integer>> entry : letters.entrySet()) {
            FontFace face = entry.getKey();
            String bytes = Base64.getEncoder().encodeToString(ShippedFont.subset(face, entry.getValue()));
            rules.append("@font-face{font-family:'" + face.family() + "';font-weight:" + face.weight()
                    + ";src:url(data:font/ttf;base64," + bytes + ")}");
        }
        return rules.toString();
    }
}
