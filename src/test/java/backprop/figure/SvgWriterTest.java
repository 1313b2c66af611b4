package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgWriterTest {
    private static byte[] svg(Chart chart, PictureSpec spec) throws IOException {
        return FigureFile.bytes(chart, spec, Pictures.PROVENANCE, PictureFormat.SVG);
    }

    private static Document parse(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    @Test
    void svg_ofCurves_holdsEveryTextOnceAsTextWithItsLength() throws Exception {
        List<Element> written = elements(parse(svg(Pictures.curves(), Pictures.spec())), "text");
        List<Mark.Text> drawn = Samples.texts(Pictures.spec().drawing(Pictures.curves()));
        assertEquals(
                drawn.stream().map(Mark.Text::text).toList(),
                written.stream().map(Element::getTextContent).toList());
        assertTrue(drawn.stream().anyMatch(text -> text.text().equals(Pictures.TITLE)));
        for (int i = 0; i < drawn.size(); i++) {
            double length = Double.parseDouble(written.get(i).getAttribute("textLength"));
            assertEquals(drawn.get(i).width(), length, 0.006);
            assertTrue(written.get(i).getAttribute("font-family").matches(".*(sans-serif|monospace)"));
        }
    }

    @Test
    void svg_ofNamesAtLineEnds_valueFollowsTheNameWhateverItsWidth() throws Exception {
        PictureSpec spec = PicturePreset.FULL_PAGE.spec().withLegend(LegendPlace.LINE_ENDS);
        Figure figure = Samples.loss(1000, Scale.LOG);
        List<Mark.Text> drawn = Samples.texts(spec.drawing(figure));
        Mark.Text value = drawn.stream().filter(Mark.Text::follows).findFirst().orElseThrow();
        Mark.Text name = drawn.get(drawn.indexOf(value) - 1);
        Element text = elements(parse(svg(figure, spec)), "text").stream()
                .filter(element -> element.getTextContent().equals(name.text() + " " + value.text()))
                .findFirst()
                .orElseThrow();
        assertEquals(name.left(), Double.parseDouble(text.getAttribute("x")), 0.006);
        NodeList parts = text.getElementsByTagNameNS("*", "tspan");
        assertEquals(2, parts.getLength());
        Element second = (Element) parts.item(1);
        assertFalse(second.hasAttribute("x"), "the value has a place of its own");
        double space = Fonts.width(" ", value.style());
        double before = Double.parseDouble(second.getAttribute("dx")) + space;
        assertEquals(value.left(), name.left() + name.width() + before, 0.01);
        assertEquals(value.width() + space, Double.parseDouble(second.getAttribute("textLength")), 0.006);
    }

    @Test
    void layout_ofAnyChart_onlyWhatStandsBehindATextFollowsIt() {
        GoldenCharts.all().forEach((name, drawing) -> {
            for (int i = 1; i < drawing.marks().size(); i++) {
                if (drawing.marks().get(i) instanceof Mark.Text text && text.follows()) {
                    Mark.Text before =
                            assertInstanceOf(Mark.Text.class, drawing.marks().get(i - 1));
                    assertEquals(before.y(), text.y(), 1, name + ": " + text.text());
                    assertTrue(before.left() + before.width() <= text.left(), name + ": " + text.text());
                }
            }
        });
    }

    @Test
    void svg_texts_haveStandInsOfLikeWidthForSystemsWithoutTheFonts() throws Exception {
        for (Element text : elements(parse(svg(Pictures.curves(), Pictures.spec())), "text")) {
            String families = text.getAttribute("font-family");
            boolean numbers = families.startsWith("'JetBrains Mono'");
            for (String wanted : numbers
                    ? List.of("'DejaVu Sans Mono'", "Menlo", "monospace")
                    : List.of("Arial", "'Liberation Sans'", "'DejaVu Sans Condensed'", "sans-serif")) {
                assertTrue(families.contains(wanted), families);
            }
        }
    }

    @Test
    void svg_ofCurves_isAsLargeAsSaidAndTellsItsProvenance() throws Exception {
        Document document = parse(svg(Pictures.curves(), Pictures.spec()));
        assertEquals("85mm", document.getDocumentElement().getAttribute("width"));
        assertEquals("70mm", document.getDocumentElement().getAttribute("height"));
        assertEquals(Pictures.TITLE, elements(document, "title").get(0).getTextContent());
        assertTrue(elements(document, "desc").get(0).getTextContent().startsWith("Figure 1. A caption."));
        assertEquals("digits <100> & more", elements(document, "source").get(0).getTextContent());
        assertEquals("46abec6b", elements(document, "identifier").get(0).getTextContent());
        assertEquals("7", elements(document, "seed").get(0).getTextContent());
        assertEquals(
                "2026-11-01T10:00:00Z", elements(document, "CreateDate").get(0).getTextContent());
    }

    @Test
    void svg_any_refersToNothingOutside() throws IOException {
        String text = new String(svg(Pictures.curves(), Pictures.spec()), StandardCharsets.UTF_8);
        assertFalse(text.contains("<!DOCTYPE"));
        Matcher references = Pattern.compile("(?:href=\"|url\\()([^\")]{0,6})").matcher(text);
        while (references.find()) {
            assertTrue(
                    references.group(1).startsWith("#clip")
                            || references.group(1).startsWith("data:"),
                    text);
        }
    }

    @Test
    void svg_fonts_haveTheLettersInUseAlone() throws Exception {
        String style = elements(parse(svg(Pictures.curves(), Pictures.spec())), "style")
                .get(0)
                .getTextContent();
        Matcher faces = Pattern.compile("font-family:'(\\w+[ \\w]*)';font-weight:(\\d+);[^)]*base64,([^)]*)\\)")
                .matcher(style);
        int found = 0;
        while (faces.find()) {
            byte[] file = Base64.getDecoder().decode(faces.group(3));
            assertTrue(file.length < 20_000, faces.group(1) + " of " + file.length + " bytes");
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                int used = faces.group(2).equals("600") ? 'α' : '1';
                assertTrue(font.getUnicodeCmapLookup().getGlyphId(used) != 0, faces.group(1));
                assertEquals(0, font.getUnicodeCmapLookup().getGlyphId('Q'));
            }
            found++;
        }
        assertEquals(3, found);
    }

    @Test
    void svg_ofEveryMark_hasAnElementOfItsKind() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SvgWriter.write(Pictures.marks(), bytes);
        Document document = parse(bytes.toByteArray());
        for (String name : List.of("image", "polyline", "circle", "line", "path")) {
            assertEquals(1, elements(document, name).size(), name);
        }
        Element line = elements(document, "polyline").get(0);
        assertEquals("6 3", line.getAttribute("stroke-dasharray"));
        assertEquals("100,10 190,90 150,120", line.getAttribute("points"));
        String clip = line.getAttribute("clip-path");
        List<Element> clips = elements(document, "clipPath");
        assertTrue(clips.stream().anyMatch(path -> clip.equals("url(#" + path.getAttribute("id") + ")")), clip);
        Element image = elements(document, "image").get(0);
        String data = image.getAttributeNS("http://www.w3.org/1999/xlink", "href");
        byte[] png = Base64.getDecoder().decode(data.substring(data.indexOf(',') + 1));
        assertEquals(
                4.0 / 3,
                (double) ImageIO.read(new ByteArrayInputStream(png)).getWidth()
                        / ImageIO.read(new ByteArrayInputStream(png)).getHeight());
    }

    @Test
    void svg_controlCharactersAndHalfPairs_areStillXml() throws Exception {
        Figure odd = Figure.of("a\u0000b\nc\ud800d\uffff", Axis.of("x\u0007"), Axis.of(""));
        List<Element> texts = elements(parse(svg(odd, Pictures.spec())), "text");
        assertTrue(texts.stream().anyMatch(text -> text.getTextContent().contains("d\ufffd")), "title is lost");
    }

    @Test
    void number_anyValue_isRoundedToHundredthsWithoutTrailingZeros() {
        assertEquals("0", SvgElements.number(-0.001));
        assertEquals("-0.5", SvgElements.number(-0.5));
        assertEquals("12.05", SvgElements.number(12.049));
        assertEquals("3", SvgElements.number(2.999));
        assertEquals("-7.13", SvgElements.number(-7.126));
    }
}
