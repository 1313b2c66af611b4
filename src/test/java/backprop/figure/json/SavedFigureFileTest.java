package backprop.figure.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.figure.Axis;
import backprop.figure.Band;
import backprop.figure.BarFigure;
import backprop.figure.BarGroup;
import backprop.figure.Callout;
import backprop.figure.Chart;
import backprop.figure.Event;
import backprop.figure.Figure;
import backprop.figure.FigureFile;
import backprop.figure.Gap;
import backprop.figure.ImageTile;
import backprop.figure.ImagesFigure;
import backprop.figure.MatrixFigure;
import backprop.figure.NetworkFigure;
import backprop.figure.PictureFormat;
import backprop.figure.PicturePreset;
import backprop.figure.PictureSpec;
import backprop.figure.Provenance;
import backprop.figure.Range;
import backprop.figure.Reference;
import backprop.figure.Regions;
import backprop.figure.Scale;
import backprop.figure.ScatterFigure;
import backprop.figure.Series;
import backprop.figure.SeriesStyle;
import backprop.figure.Values;
import backprop.file.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SavedFigureFileTest {
    private static final PictureSpec LOOK = PicturePreset.REPORT_COLUMN
            .spec()
            .withTitle(Optional.of("Loss “μ ± σ”"))
            .withCaption("Figure 1. η = 0.1\nsecond line")
            .withGreys(true);

    private static final Provenance PROVENANCE = new Provenance(
            "Digits",
            "textbook",
            "ab12",
            OptionalLong.of(Long.MIN_VALUE),
            "Backprop Workbench 1",
            Optional.of(Instant.parse("2026-01-02T03:04:05Z")));

    @TempDir
    private Path folder;

    static List<Chart> charts() {
        Values x = Values.copyOf(0, 0.5, 2, 1e300);
        Series banded = new Series(
                "mean",
                x,
                Values.copyOf(1.0 / 3, Double.NaN, Double.POSITIVE_INFINITY, -0.0),
                SeriesStyle.SKY,
                true,
                new Band(Values.copyOf(0, 0, 0, 0), Values.copyOf(1, Double.NaN, 2, Double.MIN_VALUE), "n = 3"),
                null);
        Series smoothed = Series.of("train", x.toArray(), new double[] {4, 3, 2, 1}, SeriesStyle.BLUE)
                .smoothed(Values.copyOf(4, 3.5, 3, 2), "train", "train, smoothed");
        Figure curves = Figure.of(
                        "Loss <&>", Axis.counting("epoch", 3), Axis.of("").withScale(Scale.LOG))
                .withSubtitle("a “subtitle” \u0001 😀")
                .withSeries(List.of(banded, smoothed))
                .withCallouts(List.of(new Callout(1, 2, "best")))
                .withReferences(List.of(new Reference(0.1, "chance")))
                .withEvents(List.of(new Event(2, "η → 0.01")))
                .withGap(new Gap(2.5, "stopped", "NaN"));
        ScatterFigure points = ScatterFigure.of(
                "Moons",
                Axis.of("x"),
                Axis.percent("y"),
                new double[] {1, 2, Double.NaN},
                new double[] {3, 4, 5},
                new int[] {0, 1, 1},
                List.of("inner", "outer"));
        Regions regions = new Regions(
                new Range(0, 1),
                new Range(-1, 1),
                2,
                2,
                Values.copyOf(0, 1, 1, -1),
                Values.copyOf(0.5, 0.25, 1, 0),
                "boundary");
        return List.of(
                curves,
                Figure.of("Empty", Axis.of("epoch"), Axis.of("")),
                BarFigure.of(
                        "Time",
                        "engine",
                        List.of("ours", "PyTorch"),
                        Axis.of("s"),
                        List.of(BarGroup.of("total", SeriesStyle.GREEN, 1, Double.NaN))),
                points,
                points.withRegions(regions).withHighlighted(List.of(2)),
                ImagesFigure.diverging("Weights", List.of(new ImageTile(Values.copyOf(-1, 0, 0.5, 1), 2, 2, "unit 1"))),
                MatrixFigure.of("Confusion", "true", "predicted", List.of("a", "b"), new int[][] {{3, 1}, {0, 9}}),
                new NetworkFigure(
                        "Network",
                        "",
                        List.of(new NetworkFigure.Column("Input", 64, "", "")),
                        backprop.figure.Words.ENGLISH));
    }

    private static String message(DataException e) {
        return String.valueOf(e.getMessage());
    }

    private Path save(Chart chart) throws IOException {
        Path file = folder.resolve("a.figure.json");
        SavedFigureFile.write(new SavedFigure(chart, LOOK, PROVENANCE), file);
        return file;
    }

    @ParameterizedTest
    @MethodSource("charts")
    void read_writtenFigure_isTheSame(Chart chart) throws Exception {
        SavedFigure saved = new SavedFigure(chart, LOOK, PROVENANCE);
        Path file = save(chart);
        assertEquals(saved, SavedFigureFile.read(file));
        byte[] first = Files.readAllBytes(file);
        SavedFigureFile.write(SavedFigureFile.read(file), file);
        assertArrayEquals(first, Files.readAllBytes(file), "the same figure gives the same bytes");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void read_writtenFigure_givesTheSamePicture(Chart chart) throws Exception {
        SavedFigure again = SavedFigureFile.read(save(chart));
        assertArrayEquals(
                FigureFile.bytes(chart, LOOK, PROVENANCE, PictureFormat.SVG),
                FigureFile.bytes(again.chart(), again.look(), again.provenance(), PictureFormat.SVG));
    }

    @Test
    void read_nothingKnown_isTheSame() throws Exception {
        Path file = folder.resolve("plain.figure.json");
        SavedFigure plain =
                new SavedFigure(charts().get(1), PicturePreset.SLIDE.spec().withTransparent(true), Provenance.NONE);
        SavedFigureFile.write(plain, file);
        assertEquals(plain, SavedFigureFile.read(file));
    }

    @Test
    void write_longCurve_takesAsManyBytesAsItsNumbers() throws Exception {
        int n = 200_000;
        double[] x = new double[n];
        Arrays.setAll(x, i -> i);
        Figure figure = Figure.of("Loss", Axis.of("batch"), Axis.of(""))
                .withSeries(List.of(Series.of("train", x, x, SeriesStyle.BLUE)));
        Path file = save(figure);
        assertTrue(Files.size(file) < 9L * 2 * n, Files.size(file) + " bytes");
        assertEquals(figure, SavedFigureFile.read(file).chart());
    }

    @Test
    void read_noFile_saysSo() {
        DataException e =
                assertThrows(DataException.class, () -> SavedFigureFile.read(folder.resolve("none.figure.json")));
        assertTrue(message(e).contains("There is no file"), message(e));
    }

    @Test
    void read_folder_saysItCannotBeRead() {
        DataException e = assertThrows(DataException.class, () -> SavedFigureFile.read(folder));
        assertTrue(message(e).contains("cannot be read"), message(e));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| is no saved figure",
                "{} | is no saved figure",
                "{\"experiment\": 1} | is no saved figure",
                "PNG | is no saved figure",
                "{\"figure\": 0} | is no saved figure",
                "{\"figure\": 2, \"new\": []} | later version",
                "{\"figure\": 1 | line 1, column 13: the file ends too early.",
                "{\"figure\": 1, \"chart\": {\"series\": [ | the file ends too early.",
                "{\"figure\": 1, \"chart\" {} | what stands here is no JSON."
            })
    void read_somethingElse_saysWhatToTry(String text, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("a.figure.json"), text == null ? "" : text);
        DataException e = assertThrows(DataException.class, () -> SavedFigureFile.read(file));
        assertTrue(message(e).contains(expected), message(e));
        assertTrue(message(e).contains(file.toString()), message(e));
        assertFalse(message(e).contains("REDACTED") || message(e).contains("Source"), message(e));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"series\" | \"serie\" | 'series'",
                "\"curves\" | \"pie\" | pie",
                "\"fontSize\" : 8.0 | \"fontSize\" : 800 | font size",
                "\"fontSize\" : 8.0 | \"fontSize\" : \"large\" | here must be a number.",
                "[ 0, 0.5, 2, | [ 0, 0.5, 0.25, | ascend",
                "[ 0, 0.5, 2, | [ 0, 0.5, \"two\", | here must be a number.",
                "[ 0, 0.5, 2, | [ 0, 0.5, | 3 values of x but 4 of y",
                "\"title\" : \"Loss <&>\" | \"title\" : null | null",
                "2026-01-02T03 | yesterday | yesterday",
                "\"scale\" : \"LOG\" | \"scale\" : \"CUBIC\" | CUBIC",
                "\"greys\" : true | \"greys\" : null | here must be true or false.",
                "\"greys\" : true | \"greys\" : 1 | here must be true or false.",
                "\"greys\" : true | \"greys\" : true, \"greys\" : true | this name stands here twice.",
                "\"dpi\" : | \"dpi\" : 99999999999, \"d\" : | this number is too large or too small.",
                "\"dpi\" : | \"dpi\" : 1e99, \"d\" : | this number is too large or too small.",
                "\"dpi\" : | \"dpi\" : \"x\", \"d\" : | here must be a whole number.",
                "\"dpi\" : | \"dpi\" : \"\", \"d\" : | here must be a whole number.",
                "\"dpi\" : | \"dpi\" : null, \"d\" : | here must be a whole number.",
                "\"transparent\" : | \"transparency\" : | 'transparent'",
                "\"dpi\" : | \"dpi\" : 01, \"d\" : | what stands here is no JSON."
            })
    void read_changedFile_saysWhatIsWrong(String from, String to, String expected) throws IOException {
        Path file = save(charts().get(0));
        String text = Files.readString(file);
        assertTrue(text.contains(from), text);
        Files.writeString(file, text.replace(from, to));
        DataException e = assertThrows(DataException.class, () -> SavedFigureFile.read(file));
        assertTrue(message(e).contains(expected), message(e));
        assertFalse(message(e).contains("backprop."), () -> "no word of classes: " + message(e));
        assertFalse(message(e).contains("Config"), () -> "no word of settings: " + message(e));
    }

    @Test
    void read_endlessNumber_saysThatItIsTooLong() throws IOException {
        Path file = save(charts().get(0));
        Files.writeString(file, Files.readString(file).replace("\"dpi\" : ", "\"dpi\" : " + "9".repeat(2000)));
        DataException e = assertThrows(DataException.class, () -> SavedFigureFile.read(file));
        assertTrue(message(e).contains("a number or a text in it is too long"), message(e));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void read_cutOrScrambled_neverFailsOtherwise(Chart chart) throws IOException {
        Path file = save(chart);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = Arrays.copyOf(whole, i % 2 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int k = 0; i % 2 == 1 && k < 3; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) " \"0:,[]{}9ae-".charAt(random.nextInt(13));
            }
            Files.write(file, bytes);
            try {
                SavedFigureFile.read(file);
            } catch (DataException e) {
                assertFalse(message(e).isBlank(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void name_pathOfPictureOrFigure_isWithoutItsEnding() {
        assertEquals("loss", SavedFigureFile.name(Path.of("x", "loss.png")));
        assertEquals("loss", SavedFigureFile.name(Path.of("loss.Figure.JSON")));
        assertEquals("loss.v2", SavedFigureFile.name(Path.of("loss.v2.pdf")));
        assertEquals(Path.of("x", "loss.v2.figure.json"), SavedFigureFile.beside(Path.of("x", "loss.v2.pdf")));
    }
}
