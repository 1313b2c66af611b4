package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfWriterTest {
    private static byte[] pdf(Chart chart) throws IOException {
        return FigureFile.bytes(chart, Pictures.spec(), Pictures.PROVENANCE, PictureFormat.PDF);
    }

    @Test
    void pdf_ofCurves_holdsItsTextsAsText() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Samples.loss(1000, Scale.LOG)))) {
            String text = new PDFTextStripper().getText(document);
            for (Mark.Text mark : Samples.texts(Pictures.spec().drawing(Samples.loss(1000, Scale.LOG)))) {
                assertTrue(text.contains(mark.text()), mark.text() + " is not in " + text);
            }
        }
    }

    @Test
    void pdf_lettersOfManyKinds_areTextAndTheStrangestIsDrawn() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Pictures.curves()))) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("η = 10² − ½ α <&\">"), text);
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 144);
            Mark.Text title = Texts.find(Pictures.spec().drawing(Pictures.curves()), Pictures.TITLE);
            double enlarged =
                    page.getWidth() / Pictures.spec().drawing(Pictures.curves()).width();
            boolean drawn = false;
            for (double x = title.box().right() - 14; x < title.box().right(); x += 0.2) {
                for (double y = title.box().y(); y < title.y(); y += 0.2) {
                    drawn |= (page.getRGB((int) (x * enlarged), (int) (y * enlarged)) & 0xff) < 100;
                }
            }
            assertTrue(drawn, "the last letter is not seen");
        }
    }

    @Test
    void pdf_fonts_areEmbeddedSubsets() throws IOException {
        byte[] bytes = pdf(Pictures.curves());
        assertTrue(bytes.length < 80_000, bytes.length + " bytes");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDResources resources = document.getPage(0).getResources();
            Set<String> names = new HashSet<>();
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
                names.add(font.getName().substring(7));
            }
            assertEquals(Set.of("Inter-Regular", "Inter-SemiBold", "JetBrainsMono-Regular"), names);
        }
    }

    @Test
    void pdf_ofCurves_hasItsSizeAndTellsItsProvenance() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Pictures.curves()))) {
            assertEquals(8.5 / 2.54 * 72, document.getPage(0).getMediaBox().getWidth(), 1e-3);
            assertEquals(7 / 2.54 * 72, document.getPage(0).getMediaBox().getHeight(), 1e-3);
            PDDocumentInformation info = document.getDocumentInformation();
            assertEquals(Pictures.TITLE, info.getTitle());
            assertEquals("Backprop Workbench 0.1", info.getProducer());
            assertTrue(info.getKeywords().contains("Seed: 7"), info.getKeywords());
            assertEquals("46abec6b", info.getCustomMetadataValue("Experiment_hash"));
            assertEquals(
                    Instant.parse("2026-11-01T10:00:00Z"),
                    info.getCreationDate().toInstant());
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(xmp.contains("<backprop:experimentHash>46abec6b<"), xmp);
        }
    }

    @Test
    void pdf_ofUnknownProvenance_hasNoDate() throws IOException {
        byte[] bytes = FigureFile.bytes(Pictures.curves(), Pictures.spec(), Provenance.NONE, PictureFormat.PDF);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertNull(document.getDocumentInformation().getCreationDate());
            assertNull(document.getDocumentInformation().getKeywords());
        }
        assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("/CreationDate"));
    }

    @Test
    void pdf_ofEveryMark_showsWhatThePngShows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfWriter.write(Pictures.marks(), bytes);
        try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 192);
            Alike.assertAlike(Alike.png(Pictures.marks()), page, 3, "PDFBox's rendering");
        }
    }

    /** Hebrew, Arabic that joins its letters, and both within Latin. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u05D0\u05D1\u05D2\u05D3 \u05D5\u05DC",
                "\u0644\u0627 \u0628\u064A\u062A \u0643\u062A\u0627\u0628",
                "loss \u05D0\u05D1\u05D2 0.1"
            })
    void pdf_textFromRightToLeft_hasItsLettersWhereThePngHasThemAndIsText(String title) throws IOException {
        PictureSpec spec = Pictures.spec().withTitle(Optional.of(title)).withDpi(288);
        byte[] bytes = FigureFile.bytes(Pictures.curves(), spec, Provenance.NONE, PictureFormat.PDF);
        byte[] png = FigureFile.bytes(Pictures.curves(), spec, Provenance.NONE, PictureFormat.PNG);
        Drawing drawing = spec.drawing(Pictures.curves());
        Box letters = Texts.find(drawing, title).box();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 288);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            double enlarged = page.getWidth() / drawing.width();
            double alike = correlation(ink(page, letters, enlarged), ink(image, letters, enlarged));
            assertTrue(alike > 0.9, "columns of pixels correlate by " + alike);
            String content = new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            for (int letter : title.codePoints().filter(c -> c > 0x500).toArray()) {
                assertTrue(content.contains(String.format("/ActualText <FEFF%04X>", letter)), letter + " is no text");
            }
        }
    }

    /** A joiner between letters, marks of direction before and behind them, a sign around one, and a title of a mark alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0645\u06CC\u200C\u062E\u0648",
                "\u200F\u05D0\u05D1\u200F 0.1",
                "\u05D0\u20DD\u05D1",
                "\u05D0 a\u200E\u200F\u05D1",
                "\u2067\u05D0\u2069\u200F"
            })
    void pdf_signsWithoutWidth_areNotMadeInfinitelyNarrow(String title) throws IOException {
        PictureSpec spec = Pictures.spec().withTitle(Optional.of(title));
        byte[] bytes = FigureFile.bytes(Pictures.curves(), spec, Provenance.NONE, PictureFormat.PDF);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String content = new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            Matcher scaling = Pattern.compile("(\\S+) Tz").matcher(content);
            int count = 0;
            while (scaling.find()) {
                assertTrue(Double.parseDouble(scaling.group(1)) >= 1, scaling.group());
                count++;
            }
            assertTrue(count > 0, "no letter has its width from its outline");
        }
    }

    /** How dark each column of pixels of a part of an image is. */
    private static double[] ink(BufferedImage image, Box part, double enlarged) {
        int left = (int) (part.x() * enlarged);
        double[] ink = new double[(int) (part.width() * enlarged)];
        for (int x = 0; x < ink.length; x++) {
            for (int y = (int) (part.y() * enlarged); y < part.bottom() * enlarged; y++) {
                ink[x] += 255 - (image.getRGB(left + x, y) & 0xff);
            }
        }
        return ink;
    }

    private static double correlation(double[] one, double[] other) {
        double a = Arrays.stream(one).average().orElseThrow();
        double b = Arrays.stream(other).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < one.length; i++) {
            ab += (one[i] - a) * (other[i] - b);
            aa += (one[i] - a) * (one[i] - a);
            bb += (other[i] - b) * (other[i] - b);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
