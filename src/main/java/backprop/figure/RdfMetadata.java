package backprop.figure;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Title, description and provenance as RDF: in Dublin Core's terms where it has them, and each by its own name. */
final class RdfMetadata {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
    private static final String OWN = "urn:backprop:provenance";

    private RdfMetadata() {}

    /** Writes the element {@code rdf:RDF}. */
    static void write(XMLStreamWriter xml, Picture picture, String format) throws XMLStreamException {
        Provenance provenance = picture.provenance();
        xml.writeStartElement("rdf", "RDF", RDF);
        xml.writeNamespace("rdf", RDF);
        xml.writeNamespace("dc", DC);
        xml.writeNamespace("xmp", XMP);
        xml.writeNamespace("backprop", OWN);
        xml.writeStartElement("rdf", "Description", RDF);
        xml.writeAttribute("rdf", RDF, "about", "");
        simple(xml, "dc", DC, "format", format);
        alternative(xml, "title", picture.title());
        alternative(xml, "description", picture.description());
        simple(xml, "dc", DC, "source", Picture.clean(provenance.experiment()));
        simple(xml, "dc", DC, "identifier", Picture.clean(provenance.hash()));
        simple(xml, "xmp", XMP, "CreatorTool", Picture.clean(provenance.version()));
        simple(
                xml,
                "xmp",
                XMP,
                "CreateDate",
                provenance.date().map(Object::toString).orElse(""));
        for (Map.Entry<String, String> entry : provenance.entries().entrySet()) {
            simple(xml, "backprop", OWN, camel(entry.getKey()), Picture.clean(entry.getValue()));
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** The same as an XMP packet. */
    static byte[] xmp(Picture picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeProcessingInstruction("xpacket", "begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"");
            xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
            xml.writeNamespace("x", "adobe:ns:meta/");
            write(xml, picture, format);
            xml.writeEndElement();
            xml.writeProcessingInstruction("xpacket", "end=\"r\"");
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Metadata cannot be written: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private static void simple(XMLStreamWriter xml, String prefix, String space, String name, String value)
            throws XMLStreamException {
        if (!value.isBlank()) {
            xml.writeStartElement(prefix, name, space);
            xml.writeCharacters(value);
            xml.writeEndElement();
        }
    }

    private static void alternative(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        if (!value.isBlank()) {
            xml.writeStartElement("dc", name, DC);
            xml.writeStartElement("rdf", "Alt", RDF);
            xml.writeStartElement("rdf", "li", RDF);
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "x-default");
            xml.writeCharacters(value);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        }
    }

    /** "Date of the run" → "dateOfTheRun". */
    private static String camel(String name) {
        StringBuilder joined = new StringBuilder();
        for (String word : java.util.List.of(name.toLowerCase(Locale.ROOT).split(" ", -1))) {
            String rest = word.substring(1);
            char first = word.charAt(0);
            joined.append(joined.length() == 0 ? first : Character.toUpperCase(first))
                    .append(rest);
        }
        return joined.toString();
    }
}
