package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFileTest {
    @TempDir
    Path folder;

    private static byte[] bytes(PictureSpec spec, PictureFormat format) throws IOException {
        return FigureFile.bytes(Pictures.curves(), spec, Pictures.PROVENANCE, format);
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        FigureFile.write(Pictures.curves(), Pictures.spec(), Pictures.PROVENANCE, file);
        return file;
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void bytes_twice_areTheSame(PictureFormat format) throws IOException {
        assertArrayEquals(bytes(Pictures.spec(), format), bytes(Pictures.spec(), format));
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void bytes_ofAnotherSeed_differ(PictureFormat format) throws IOException {
        Provenance seven = Pictures.PROVENANCE;
        Provenance eight = new Provenance(
                seven.experiment(), seven.form(), seven.hash(), OptionalLong.of(8), seven.version(), seven.date());
        byte[] other = FigureFile.bytes(Pictures.curves(), Pictures.spec(), eight, format);
        assertFalse(Arrays.equals(bytes(Pictures.spec(), format), other));
    }

    @Test
    void write_eachEnding_beginsAsItsFormatDoes() throws IOException {
        assertEquals("PNG", start(write("a.png"), 1, 3));
        assertEquals("<?xml", start(write("a.SVG"), 0, 5));
        assertEquals("%PDF-1.7", start(write("a.pdf"), 0, 8));
        assertEquals("# experiment", start(write("a.csv"), 0, 12));
    }

    private static String start(Path file, int from, int length) throws IOException {
        return new String(Files.readAllBytes(file), from, length, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "png", "a", "a.pdf.txt"})
    void write_anotherEnding_isRefusedWithThoseThereAre(String name) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> write(name)).getMessage());
        assertTrue(message.contains("png, svg, pdf or csv") && message.contains(name), message);
        assertFalse(FigureFile.accepts(Path.of(name)));
        assertFalse(Files.exists(folder.resolve(name)));
        assertTrue(FigureFile.accepts(Path.of("a.Pdf")));
    }

    @Test
    void write_noFolder_saysWhichAndLeavesNothing() {
        Path file = folder.resolve("none").resolve("a.svg");
        IOException failure = assertThrows(
                IOException.class, () -> FigureFile.write(Pictures.curves(), Pictures.spec(), Provenance.NONE, file));
        assertTrue(String.valueOf(failure.getMessage()).contains("none"), failure.toString());
    }

    @Test
    void png_atADpi_hasItsDotsAndIsWhereAskedTransparent() throws IOException {
        PictureSpec spec = Pictures.spec().withDpi(100);
        BufferedImage white = ImageIO.read(new ByteArrayInputStream(bytes(spec, PictureFormat.PNG)));
        assertEquals(335, white.getWidth());
        assertEquals(276, white.getHeight());
        assertEquals(0xffffffff, white.getRGB(2, 2));
        byte[] clear = bytes(spec.withTransparent(true), PictureFormat.PNG);
        assertEquals(0, ImageIO.read(new ByteArrayInputStream(clear)).getRGB(2, 2) >>> 24);
    }

    @Test
    void png_inGreys_hasNoColour() throws IOException {
        byte[] png = bytes(Pictures.spec().withDpi(72).withGreys(true), PictureFormat.PNG);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y) & 0xffffff;
                assertEquals((rgb & 0xff) * 0x010101, rgb, "at " + x + ", " + y);
            }
        }
    }

    @Test
    void csv_withProvenance_tellsItBeforeTheUsualLines() throws IOException {
        List<String> lines = Files.readAllLines(write("a.csv"));
        assertEquals(
                List.of(
                        "# experiment: digits <100> & more",
                        "# form: as published",
                        "# experiment hash: 46abec6b",
                        "# seed: 7",
                        "# program: Backprop Workbench 0.1",
                        "# date of the run: 2026-11-01T10:00:00Z",
                        "epoch,train,test"),
                lines.subList(0, 7));
        Path plain = folder.resolve("plain.csv");
        CsvWriter.write(Pictures.curves(), Provenance.NONE, plain);
        assertEquals(Files.readAllLines(plain), lines.subList(6, lines.size()));
    }
}
