package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs make of our files, where they are installed: poppler's tools for PDF, librsvg's for SVG. */
class OtherProgramsTest {
    private static final PictureSpec SPEC = Pictures.spec().withDpi(150);

    @TempDir
    Path folder;

    private Path pdf = Path.of("");
    private Path svg = Path.of("");

    @BeforeEach
    void save() throws IOException {
        pdf = folder.resolve("figure.pdf");
        svg = folder.resolve("figure.svg");
        Files.write(pdf, bytes(PictureFormat.PDF));
        Files.write(svg, bytes(PictureFormat.SVG));
    }

    private static byte[] bytes(PictureFormat format) throws IOException {
        Figure figure = Samples.loss(1000, Scale.LOG);
        return FigureFile.bytes(figure, SPEC, Pictures.PROVENANCE, format);
    }

    /** What a program says on its standard output. */
    private String run(String program, String... arguments)
            throws IOException, InterruptedException, URISyntaxException {
        boolean installed = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
        assumeTrue(installed, program + " is not installed: what it makes of our files is not tested");
        Path fonts = Path.of(OtherProgramsTest.class
                        .getResource(FontFace.TEXT.resource())
                        .toURI())
                .getParent();
        Path settings = folder.resolve("fonts.conf");
        Files.writeString(
                settings,
                "<?xml version='1.0'?><fontconfig><dir>" + fonts + "</dir><cachedir>" + folder
                        + "</cachedir></fontconfig>");
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(program), Arrays.stream(arguments)).toList());
        builder.environment().put("FONTCONFIG_FILE", settings.toString());
        Process process =
                builder.redirectOutput(said.toFile()).redirectErrorStream(true).start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(said);
        assertTrue(ended, program + " does not end: " + text);
        assertEquals(0, process.exitValue(), text);
        return text;
    }

    private static BufferedImage png() throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(PictureFormat.PNG)));
    }

    @Test
    void pdftotext_ofAFigure_findsItsTexts() throws Exception {
        String text = run("pdftotext", pdf.toString(), "-");
        for (String wanted : List.of("Loss", "cross-entropy, mean over N", "train", "1,000", "Figure 1. A caption.")) {
            assertTrue(text.contains(wanted), text);
        }
    }

    @Test
    void pdffonts_ofAFigure_areEmbeddedSubsetsOfTrueType() throws Exception {
        String fonts = run("pdffonts", pdf.toString());
        assertEquals(
                3,
                fonts.lines()
                        .filter(line -> line.matches(".*CID TrueType.* yes yes yes .*"))
                        .count(),
                fonts);
    }

    @Test
    void pdftoppm_ofAFigure_showsThePng() throws Exception {
        Path image = folder.resolve("page");
        run("pdftoppm", "-r", "150", "-png", "-singlefile", pdf.toString(), image.toString());
        Alike.assertAlike(png(), ImageIO.read(folder.resolve("page.png").toFile()), 3, "pdftoppm");
    }

    @Test
    void rsvgConvert_ofAFigure_showsThePng() throws Exception {
        Path image = folder.resolve("rsvg.png");
        String output = image.toString();
        run("rsvg-convert", "-d", "150", "-p", "150", "-b", "white", "-o", output, svg.toString());
        Alike.assertAlike(png(), ImageIO.read(image.toFile()), 3, "rsvg-convert");
    }

    @Test
    void rsvgConvert_ofWiderLettersThanOurs_setsTheValueBehindTheName() throws Exception {
        String name = "validation";
        Series curve = Series.of(name, new double[] {1, 2}, new double[] {1, 2}, SeriesStyle.ORANGE);
        Figure figure = Figure.of("", Axis.of(""), Axis.of("")).withSeries(List.of(curve));
        PictureSpec spec = PicturePreset.FULL_PAGE.spec().withLegend(LegendPlace.LINE_ENDS);
        byte[] written = FigureFile.bytes(figure, spec, Pictures.PROVENANCE, PictureFormat.SVG);
        String text = new String(written, StandardCharsets.UTF_8);
        Files.writeString(svg, text.replace("font-family=\"Inter,", "font-family=\"'JetBrains Mono',"));
        Path image = folder.resolve("wide.png");
        run("rsvg-convert", "-d", "150", "-p", "150", "-b", "white", "-o", image.toString(), svg.toString());
        Drawing drawing = spec.drawing(figure);
        double scale = ImageIO.read(image.toFile()).getWidth() / drawing.width();
        Mark.Text label = Texts.find(drawing, name);
        Box row = new Box(label.left(), label.box().y(), drawing.width() - label.left(), 8);
        int nameEnds = -1;
        int valueBegins = Integer.MAX_VALUE;
        BufferedImage pixels = ImageIO.read(image.toFile());
        for (int y = (int) (row.y() * scale); y < row.bottom() * scale; y++) {
            for (int x = (int) (row.x() * scale); x < pixels.getWidth(); x++) {
                int rgb = pixels.getRGB(x, y);
                int red = (rgb >> 16) & 0xff;
                int blue = rgb & 0xff;
                if (red - blue > 100) {
                    nameEnds = Math.max(nameEnds, x);
                } else if (red < 100) {
                    valueBegins = Math.min(valueBegins, x);
                }
            }
        }
        assertTrue(nameEnds > (label.left() + 1.1 * label.width()) * scale, "the letters are not wider: " + nameEnds);
        assertTrue(valueBegins > nameEnds + 3 * scale, "name to " + nameEnds + ", value from " + valueBegins);
        assertTrue(valueBegins < pixels.getWidth(), "no value");
    }
}
