package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class PngWriterTest {
    private static final Figure LOSS = Samples.loss(1000, Scale.LOG);

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
    void write_anyScale_isReadBackWithTheCurves(int scale, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("loss.png");
        PngWriter.of(600, 400, scale).write(LOSS, Map.of(), file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(600 * scale, image.getWidth());
        assertEquals(400 * scale, image.getHeight());
        assertTrue(pixels(image, 0x0072b2) > 100 * scale * scale, "no blue curve");
        assertTrue(pixels(image, 0xd55e00) > 100 * scale * scale, "no orange curve");
        assertEquals(
                Math.round(scale * 96 / 0.0254) + "meter",
                metadata(Files.readAllBytes(file)).get("pHYs"));
    }

    @Test
    void write_barsAndPoints_areReadBack(@TempDir Path folder) throws IOException {
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
            Path file = folder.resolve(chart.title() + ".png");
            PngWriter.of(600, 400, 2).write(chart, Map.of(), file);
            BufferedImage image = ImageIO.read(file.toFile());
            assertEquals(1200, image.getWidth());
            assertTrue(pixels(image, 0x0072b2) > 1000, "no blue in " + file);
            assertTrue(pixels(image, 0xd55e00) > 1000, "no orange in " + file);
        }
    }

    @Test
    void write_darkTheme_usesItsColours() {
        PngWriter dark = new PngWriter(600, 400, 1, Theme.DARK, LayoutOptions.SCREEN);
        BufferedImage image = dark.image(LOSS);
        assertTrue(pixels(image, 0x56b4e9) > 100);
        assertEquals(0, pixels(image, 0x0072b2));
        assertEquals(0x0d1117, image.getRGB(1, 1) & 0xffffff);
    }

    @Test
    void bytes_sameFigure_areTheSame() throws IOException {
        Map<String, String> texts = Map.of("Title", "Loss", "Software", "Workbench", "Description", "seed 1", "A", "b");
        byte[] first = PngWriter.of(600, 400, 2).bytes(LOSS, texts);
        byte[] second = PngWriter.of(600, 400, 2).bytes(Samples.loss(1000, Scale.LOG), new HashMap<>(texts));
        assertArrayEquals(first, second);
        byte[] other = PngWriter.of(600, 400, 2).bytes(Samples.loss(999, Scale.LOG), texts);
        assertFalse(java.util.Arrays.equals(first, other));
    }

    @Test
    void bytes_texts_standInTheFile() throws IOException {
        byte[] png = PngWriter.of(300, 200, 1)
                .bytes(LOSS, Map.of("Title", "Loss", "Description", "η = 0.1, seed −1", "Software", "Wörkbench 1"));
        Map<String, String> found = metadata(png);
        assertEquals("Loss", found.get("Title"));
        assertEquals("Wörkbench 1", found.get("Software"));
        assertEquals("η = 0.1, seed −1", found.get("Description"));
    }

    @Test
    void bytes_impossibleKey_isRefused() {
        for (String key : new String[] {"", " x", "η", "a\nb", "k".repeat(80)}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> PngWriter.of(300, 200, 1).bytes(LOSS, Map.of(key, "value")),
                    key);
        }
    }

    @Test
    void write_missingFolder_leavesNothing(@TempDir Path folder) {
        Path file = folder.resolve("missing").resolve("loss.png");
        assertThrows(IOException.class, () -> PngWriter.of(300, 200, 1).write(LOSS, Map.of(), file));
        assertFalse(Files.exists(file.getParent()));
    }

    @Test
    void of_scaleOutOfRange_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> PngWriter.of(300, 200, 5));
        assertThrows(IllegalArgumentException.class, () -> PngWriter.of(0, 200, 1));
    }
}
