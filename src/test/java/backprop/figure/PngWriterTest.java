package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class PngWriterTest {
    private static final Figure LOSS = Samples.loss(1000, Scale.LOG);

    /** 600 × 400 logical pixels. */
    private static PictureSpec spec(int scale) {
        return PicturePreset.FULL_PAGE
                .spec()
                .withFontSize(PictureSpec.BASE_FONT_SIZE)
                .withLineWidth(1)
                .withSize(600, 400, LengthUnit.PX)
                .withDpi(scale * 96);
    }

    private static byte[] png(Chart chart, int scale, Provenance provenance) throws IOException {
        return FigureFile.bytes(chart, spec(scale), provenance, PictureFormat.PNG);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int pixels(BufferedImage image, int rgb) {
        int found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                found += (image.getRGB(x, y) & 0xffffff) == rgb ? 1 : 0;
            }
        }
        return found;
    }

    /** Every entry of the metadata by its key; the resolution as pHYs. */
    private static Map<String, String> metadata(byte[] png) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        Map<String, String> found = new HashMap<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            NodeList groups = reader.getImageMetadata(0)
                    .getAsTree("javax_imageio_png_1.0")
                    .getChildNodes();
            for (int i = 0; i < groups.getLength(); i++) {
                Node group = groups.item(i);
                if (group.getNodeName().equals("pHYs")) {
                    found.put("pHYs", attribute(group, "pixelsPerUnitXAxis") + attribute(group, "unitSpecifier"));
                }
                for (Node entry = group.getFirstChild(); entry != null; entry = entry.getNextSibling()) {
                    if (entry.getNodeName().endsWith("XtEntry")) {
                        String text = entry.getNodeName().startsWith("i") ? "text" : "value";
                        found.put(attribute(entry, "keyword"), attribute(entry, text));
                    }
                }
            }
        } finally {
            reader.dispose();
        }
        return found;
    }

    private static String attribute(Node node, String name) {
        return node.getAttributes().getNamedItem(name).getNodeValue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void bytes_anyScale_areReadBackWithTheCurves(int scale) throws IOException {
        byte[] png = png(LOSS, scale, Provenance.NONE);
        BufferedImage image = read(png);
        assertEquals(600 * scale, image.getWidth());
        assertEquals(400 * scale, image.getHeight());
        assertTrue(pixels(image, 0x0072b2) > 100 * scale * scale, "no blue curve");
        assertTrue(pixels(image, 0xd55e00) > 100 * scale * scale, "no orange curve");
        assertEquals(Math.round(scale * 96 / 0.0254) + "meter", metadata(png).get("pHYs"));
    }

    @Test
    void bytes_barsAndPoints_areReadBack() throws IOException {
        BarFigure bars = BarFigure.of(
                "Class distribution",
                "class",
                List.of("a", "b"),
                Axis.of(""),
                List.of(BarGroup.of("train", SeriesStyle.BLUE, 3, 4), BarGroup.of("test", SeriesStyle.ORANGE, 1, 2)));
        ScatterFigure points = ScatterFigure.of(
                "Moons",
                Axis.of("x"),
                Axis.of("y"),
                Samples.counting(40),
                Samples.counting(40),
                IntStream.range(0, 40).map(i -> i % 2).toArray(),
                List.of("a", "b"));
        for (Chart chart : List.of(bars, points)) {
            BufferedImage image = read(png(chart, 2, Provenance.NONE));
            assertEquals(1200, image.getWidth());
            assertTrue(pixels(image, 0x0072b2) > 1000, "no blue in " + chart.title());
            assertTrue(pixels(image, 0xd55e00) > 1000, "no orange in " + chart.title());
        }
    }

    @Test
    void image_darkTheme_usesItsColours() {
        Drawing dark = FigureLayout.layout(LOSS, 600, 400, Theme.DARK, LayoutOptions.SCREEN);
        BufferedImage image = PngWriter.image(dark, 600, 400, BufferedImage.TYPE_INT_RGB);
        assertTrue(pixels(image, 0x56b4e9) > 100);
        assertEquals(0, pixels(image, 0x0072b2));
        assertEquals(0x0d1117, image.getRGB(1, 1) & 0xffffff);
    }

    @Test
    void bytes_sameFigure_areTheSame() throws IOException {
        byte[] first = png(LOSS, 2, Pictures.PROVENANCE);
        byte[] second = png(Samples.loss(1000, Scale.LOG), 2, Pictures.PROVENANCE);
        assertArrayEquals(first, second);
        byte[] other = png(Samples.loss(999, Scale.LOG), 2, Pictures.PROVENANCE);
        assertFalse(Arrays.equals(first, other));
    }

    @Test
    void bytes_texts_standInTheFile() throws IOException {
        Provenance mine =
                new Provenance("η = 0.1, seed −1", "", "", OptionalLong.of(7), "Wörkbench 1", Optional.empty());
        Map<String, String> found = metadata(png(LOSS, 1, mine));
        assertEquals("Loss", found.get("Title"));
        assertEquals("Wörkbench 1", found.get("Software"));
        assertEquals("η = 0.1, seed −1", found.get("Experiment"));
        assertEquals("7", found.get("Seed"));
    }
}
