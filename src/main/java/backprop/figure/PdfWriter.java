package backprop.figure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes a picture as a PDF of one page of its size: lines as lines, text as text in the shipped fonts, of which the
 * letters in use are embedded. The document's identifier comes from its content and its date from the run, so that
 * the same picture gives the same bytes.
 */
final class PdfWriter {
    private static final String FORMAT = "application/pdf";
    private static final float POINTS = 72;

    private PdfWriter() {}

    static void write(Picture picture, OutputStream out) throws IOException {
        Drawing drawing = picture.drawing();
        float width = (float) (picture.spec().widthInches() * POINTS);
        float height = (float) (picture.spec().heightInches() * POINTS);
        try (PDDocument document = new PDDocument();
                PdfFonts fonts = new PdfFonts(document)) {
            document.getDocument().setVersion(1.7f);
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                float x = (float) (width / drawing.width());
                float y = (float) (height / drawing.height());
                content.transform(new Matrix(x, 0, 0, -y, 0, height));
                content.setLineJoinStyle(1);
                new PdfPainter(document, content, fonts).paint(drawing);
            } catch (PdfPainter.Failure e) {
                throw new IOException(e.getMessage(), e);
            }
            byte[] metadata = RdfMetadata.xmp(picture, FORMAT);
            describe(document, picture, metadata);
            document.setDocumentId(identity(page, metadata));
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
    }

    /** The same for the same page and metadata. */
    private static long identity(PDPage page, byte[] metadata) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream content = page.getContents()) {
            sum.update(content.readAllBytes());
        }
        sum.update(metadata);
        return sum.getValue();
    }

    private static void describe(PDDocument document, Picture picture, byte[] packet) throws IOException {
        Provenance provenance = picture.provenance();
        PDDocumentInformation info = document.getDocumentInformation();
        info.setTitle(picture.title());
        info.setSubject(picture.description());
        if (!provenance.version().isBlank()) {
            info.setCreator(provenance.version());
            info.setProducer(provenance.version());
        }
        if (!provenance.isEmpty()) {
            info.setKeywords(Picture.clean(provenance.sentence()));
        }
        provenance.date().ifPresent(instant -> {
            Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
            date.setTimeInMillis(instant.toEpochMilli());
            info.setCreationDate(date);
            info.setModificationDate(date);
        });
        for (Map.Entry<String, String> entry : provenance.entries().entrySet()) {
            String name = entry.getKey().replace(' ', '_');
            info.setCustomMetadataValue(name, Picture.clean(entry.getValue()));
        }
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("en");
        PDMetadata metadata = new PDMetadata(document, new ByteArrayInputStream(packet));
        metadata.getCOSObject().setName(COSName.TYPE, "Metadata");
        metadata.getCOSObject().setName(COSName.SUBTYPE, "XML");
        catalog.setMetadata(metadata);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }
}
