package backprop.cli;

import static backprop.cli.Commands.assertRefused;
import static backprop.cli.Commands.done;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports and figures of a saved run. */
class ReportCommandTest {
    @TempDir
    Path folder = Path.of("");

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @BeforeEach
    void train() {
        done("train", "moons-sgd", "--epochs", "3", "--quiet", "--out", at("run"));
    }

    @Test
    void report_ofARun_isWrittenAndKeepsOwnWords() throws Exception {
        String said = done("report", at("run"), "--out", at("report.html"));
        assertEquals("Written: " + at("report.html") + System.lineSeparator(), said);
        String text = Files.readString(folder.resolve("report.html"));
        assertTrue(text.contains("<h1>Half-moons, SGD (edited)</h1>"), text);
        String prompt = text.lines()
                .filter(line -> line.contains("class=\"prompt\""))
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("report.html"), text.replace(prompt, "<p>Mine.</p>"));
        done("report", at("run"), "--out", at("report.html"));
        assertEquals(text.replace(prompt, "<p>Mine.</p>"), Files.readString(folder.resolve("report.html")));
    }

    @Test
    void report_whatCannotBe_isRefusedSayingWhatToTry() throws Exception {
        assertRefused(2, ".html, .md, .tex", "report", at("run"), "--out", at("report.docx"));
        assertRefused(2, ".html, .md, .tex", "report", at("nowhere"), "--out", at("report.docx"));
        assertRefused(1, "holds no run: there is no such folder", "report", at("nowhere"), "--out", at("report.html"));
        assertRefused(1, "there is no folder", "report", at("run"), "--out", at("nowhere/report.tex"));
        assertTrue(Files.notExists(folder.resolve("nowhere")));
        Files.writeString(folder.resolve("notes.md"), "mine");
        assertRefused(1, "Choose another name", "report", at("run"), "--out", at("notes.md"));
        assertEquals("mine", Files.readString(folder.resolve("notes.md")));
    }

    @Test
    void figure_eachFormat_isWrittenTheSameTwice() throws Exception {
        for (String ending : new String[] {"png", "svg", "pdf", "csv"}) {
            done("figure", "loss", at("run"), "--out", at("a." + ending));
            done("figure", "loss", at("run"), "--out", at("b." + ending));
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("a." + ending)),
                    Files.readAllBytes(folder.resolve("b." + ending)));
        }
        String svg = Files.readString(folder.resolve("a.svg"));
        assertTrue(svg.contains("Half-moons, SGD") && svg.contains("dc:identifier"), svg);
        assertTrue(Arrays.equals(
                "%PDF".getBytes(StandardCharsets.US_ASCII),
                Arrays.copyOf(Files.readAllBytes(folder.resolve("a.pdf")), 4)));
    }

    @Test
    void figure_withoutRoomForTheChart_isRefusedButItsNumbersAreNot() {
        assertRefused(2, "smaller letters", "figure", "loss", at("run"), "--size", "4x3", "--out", at("a.png"));
        done("figure", "loss", at("run"), "--size", "4x3", "--out", at("a.csv"));
    }

    @Test
    void figure_withSettings_hasThem() throws Exception {
        done(
                "figure",
                "accuracy",
                at("run"),
                "--out",
                at("a.png"),
                "--size",
                "4x3",
                "--unit",
                "inch",
                "--dpi",
                "100",
                "--font",
                "8",
                "--greys",
                "--legend",
                "below",
                "--caption",
                "A caption.");
        BufferedImage image = ImageIO.read(folder.resolve("a.png").toFile());
        assertEquals(400, image.getWidth());
        assertEquals(300, image.getHeight());
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int rgb = image.getRGB(x, y);
                int red = rgb >> 16 & 0xff;
                assertTrue(Math.abs(red - (rgb & 0xff)) <= 1 && Math.abs(red - (rgb >> 8 & 0xff)) <= 1, x + ", " + y);
            }
        }
    }

    @Test
    void figure_inMillimetres_isOfThatSize() throws Exception {
        done("figure", "loss", at("run"), "--size", "127x76.2", "--unit", "mm", "--dpi", "100", "--out", at("a.png"));
        BufferedImage image = ImageIO.read(folder.resolve("a.png").toFile());
        assertEquals(500, image.getWidth());
        assertEquals(300, image.getHeight());
    }

    /** A run on data that are gone since. */
    private void trainOnAFile() throws Exception {
        StringBuilder rows = new StringBuilder("x1,x2,label\n");
        for (int i = 0; i < 20; i++) {
            rows.append("%d,%d,%s%n".formatted(i, i * i % 7, i % 2 == 0 ? "even" : "odd"));
        }
        Path data = Files.writeString(folder.resolve("own.csv"), rows);
        done("train", "moons-sgd", "--epochs", "3", "--data", data.toString(), "--quiet", "--out", at("own"));
        Files.delete(data);
    }

    @Test
    void figure_ofTheCourse_needsNoData() throws Exception {
        trainOnAFile();
        for (String kind : new String[] {"loss", "accuracy", "error", "times", "network"}) {
            done("figure", kind, at("own"), "--out", at(kind + ".csv"));
        }
        assertEquals(
                Files.readString(folder.resolve("own").resolve("loss.csv")),
                Files.readString(folder.resolve("loss.csv")));
        for (String kind : new String[] {"classes", "confusion", "regions"}) {
            assertRefused(1, "own.csv", "figure", kind, at("own"));
        }
    }

    @Test
    void figure_ofARunWhoseSummaryLacksItsExamples_saysSo() throws Exception {
        Path summary = folder.resolve("run").resolve("summary.json");
        Files.writeString(summary, Files.readString(summary).replace("\"examples\"", "\"samples\""));
        assertRefused(1, "does not say how many training examples", "figure", "loss", at("run"));
    }

    @Test
    void figure_ofAFolderOfManyRuns_saysThatThereAreMore() {
        done("train", "moons-sgd", "--epochs", "1", "--repeats", "11", "--quiet", "--out", at("seeds"));
        assertRefused(1, "the folders of 11 runs, such as seed-1, seed-2, seed-3: name", "figure", "loss", at("seeds"));
    }

    @Test
    void figure_ofSeveralRuns_standInOneChart() throws Exception {
        done("train", "moons-sgd", "--epochs", "3", "--seed", "2", "--quiet", "--out", at("second"));
        done("train", "moons-momentum", "--epochs", "3", "--quiet", "--out", at("momentum"));
        done("figure", "loss", at("run"), at("second"), "--out", at("mean.csv"));
        String mean = Files.readString(folder.resolve("mean.csv"));
        assertTrue(mean.contains("lower") && mean.contains("upper"), mean);
        done("figure", "loss", at("run"), at("momentum"), "--out", at("both.csv"));
        String both = Files.readString(folder.resolve("both.csv"));
        assertTrue(both.contains("epoch,SGD,momentum"), both);
        done("figure", "times", at("run"), at("momentum"), "--out", at("times.csv"));
        String times = Files.readString(folder.resolve("times.csv"));
        assertTrue(times.contains("\nSGD,") && times.contains("\nmomentum,"), times);
        assertRefused(2, "Name one folder", "figure", "classes", at("run"), at("momentum"));
    }

    @Test
    void figure_eachKindThatTheRunHas_isDrawn() throws Exception {
        for (String kind :
                new String[] {"loss", "accuracy", "error", "times", "classes", "network", "confusion", "regions"}) {
            done("figure", kind, at("run"), "--out", at(kind + ".pdf"));
            assertTrue(Files.size(folder.resolve(kind + ".pdf")) > 1000, kind);
        }
        assertRefused(1, "no images", "figure", "weights", at("run"));
    }

    @Test
    void figure_whatCannotBe_isRefusedSayingWhatToTry() {
        assertRefused(2, "loss, accuracy", "figure", "los", at("run"));
        assertRefused(2, "16x10", "figure", "loss", at("run"), "--size", "wide");
        assertRefused(2, "report-column", "figure", "loss", at("run"), "--preset", "poster");
        assertRefused(2, "72", "figure", "loss", at("run"), "--dpi", "5");
        assertRefused(2, "give --size too", "figure", "loss", at("run"), "--unit", "mm");
        assertRefused(2, ".svg", "figure", "loss", at("run"), "--out", at("a.docx"));
        assertRefused(1, "holds no run: there is no such folder", "figure", "loss", at("nowhere"));
        assertRefused(1, "holds no run: it is a file", "figure", "loss", at("run/loss.csv"));
        assertRefused(1, "name run in it", "figure", "loss", folder.toString());
        assertRefused(2, "Of which run", "figure", "loss");
        for (String smoothing : new String[] {"2", "-1", "NaN"}) {
            assertRefused(2, "smoothing", "figure", "loss", at("run"), "--smoothing=" + smoothing);
        }
    }

    @Test
    void figure_ofADamagedRun_saysWhichFile() throws Exception {
        Files.writeString(folder.resolve("run").resolve("summary.json"), "garbage");
        assertRefused(1, at("run") + ": summary.json, line 1", "figure", "loss", at("run"));
        Files.writeString(folder.resolve("run").resolve("checkpoint.npz"), "garbage");
        assertRefused(1, "checkpoint.npz is damaged", "figure", "loss", at("run"));
    }

    @Test
    void figure_ofARunThatWasNotSaved_saysSo() throws Exception {
        Files.delete(folder.resolve("run").resolve("checkpoint.npz"));
        assertRefused(1, "Its training ended before it was saved", "figure", "loss", at("run"));
        assertRefused(1, "Its training ended before it was saved", "train", "--resume", at("run"));
    }

    @Test
    void figure_settingsThatDoNotApply_areRefused() {
        done("train", "moons-momentum", "--epochs", "3", "--quiet", "--out", at("momentum"));
        assertRefused(1, "training.batchMetrics=true", "figure", "loss", at("run"), "--per-batch");
        assertRefused(2, "Leave out --part", "figure", "loss", at("run"), "--part", "validation");
        assertRefused(
                1,
                "no validation part. Choose one of these with --part: train.",
                "figure",
                "loss",
                at("run"),
                at("momentum"),
                "--part",
                "validation");
        done("train", "moons-sgd", "--seed", "9", "--epochs", "3", "--quiet", "--out", at("nine"));
        assertRefused(1, "--smoothing", "figure", "loss", at("run"), at("nine"), "--smoothing", "0.5");
        assertRefused(1, "same run", "figure", "loss", at("run"), at("run"));
    }

    @Test
    void figure_ofAPart_isOfThatPart() throws Exception {
        done("train", "digits-100", "--set", "network.layers[0].units=4", "--epochs", "3", "--quiet", "--out", at("d"));
        assertEquals(360, sum("confusion", "test"));
        assertEquals(1437, sum("confusion", "train"));
        done("figure", "confusion", at("d"), "--out", at("judged.csv"));
        assertEquals(
                Files.readString(folder.resolve("judged.csv")), Files.readString(folder.resolve("confusion-test.csv")));
        done("figure", "confusion", at("d"), "--part", "train", "--out", at("c.figure.json"));
        String figure = Files.readString(folder.resolve("c.figure.json"));
        assertTrue(figure.matches("(?s).*\"train, wrong: [\\d,]+ of 1,437 · .*"), figure.substring(0, 900));
        done("figure", "mistakes", at("d"), "--part", "train", "--out", at("m.figure.json"));
        String mistakes = Files.readString(folder.resolve("m.figure.json"));
        assertTrue(mistakes.matches("(?s).*\"train, wrong: [\\d,]+ of 1,437 · .*"), mistakes.substring(0, 900));
        done("figure", "classes", at("d"), "--part", "test", "--out", at("classes.csv"));
        assertTrue(Files.readString(folder.resolve("classes.csv")).contains("category,test\n"));
    }

    private int sum(String kind, String part) throws Exception {
        Path file = folder.resolve(kind + "-" + part + ".csv");
        done("figure", kind, at("d"), "--part", part, "--out", file.toString());
        return Files.readAllLines(file).stream()
                .filter(line -> line.matches("\\d+(,\\d+)+"))
                .flatMap(line -> Arrays.stream(line.split(",")).skip(1))
                .mapToInt(Integer::parseInt)
                .sum();
    }

    @Test
    void figure_partThatIsNotThere_isRefusedNamingThoseThatAre() {
        for (String kind : new String[] {"confusion", "classes", "regions"}) {
            assertRefused(1, "with --part: train.", "figure", kind, at("run"), "--part", "test");
        }
        assertRefused(2, "Leave out --part", "figure", "network", at("run"), "--part", "train");
        assertRefused(2, "about curves", "figure", "classes", at("run"), "--smoothing", "0.5");
    }

    @Test
    void figure_smoothed_hasWhatWasMeasuredToo() throws Exception {
        done("figure", "loss", at("run"), "--smoothing", "0.9", "--keep", "--out", at("smooth.csv"));
        String csv = Files.readString(folder.resolve("smooth.csv"));
        assertTrue(csv.contains("\nepoch,train,\"train, smoothed\"\n"), csv);
        done("figure", "loss", at("run"), "--out", at("plain.csv"));
        String first =
                Files.readString(folder.resolve("plain.csv")).lines().toList().get(7);
        assertTrue(csv.contains("\n" + first + ","), first);
        String kept = Files.readString(folder.resolve("smooth.figure.json"));
        assertTrue(kept.contains("smoothed, weight 0.9"), kept.substring(0, 500));
    }

    @Test
    void figure_ofBatchesThatWereKept_isDrawn() throws Exception {
        done(
                "train",
                "moons-momentum",
                "--epochs",
                "2",
                "--set",
                "training.batchMetrics=true",
                "--quiet",
                "--out",
                at("b"));
        done("figure", "loss", at("b"), "--per-batch", "--out", at("b.csv"));
        assertTrue(Files.readString(folder.resolve("b.csv")).contains("batch"));
    }

    @Test
    void figure_sizeAndLetters_areJudgedTogether() throws Exception {
        done(
                "figure",
                "loss",
                at("run"),
                "--preset",
                "slide",
                "--size",
                "5x4",
                "--font",
                "6",
                "--title",
                "",
                "--out",
                at("a.png"));
        done("figure", "loss", at("run"), "--size", "99x99", "--keep", "--out", at("large.pdf"));
        String kept = Files.readString(folder.resolve("large.figure.json"));
        assertTrue(kept.contains("\"dpi\" : 256,"), "as fine as an image can be");
        done("figure", "loss", at("run"), "--size", "30x30", "--dpi", "72", "--out", at("coarse.png"));
        assertRefused(2, "dots", "figure", "loss", at("run"), "--size", "99x99", "--out", at("large.png"));
    }

    @Test
    void figure_kept_isDrawnAgainWithAnotherLook() throws Exception {
        done("figure", "loss", at("run"), "--caption", "Mine.", "--greys", "--keep", "--out", at("loss.svg"));
        String first = Files.readString(folder.resolve("loss.svg"));
        done("figure", at("loss.figure.json"), "--out", at("again.svg"));
        assertEquals(first, Files.readString(folder.resolve("again.svg")));
        done("figure", at("loss.figure.json"), "--no-greys", "--caption", "Yours.", "--out", at("other.svg"));
        String other = Files.readString(folder.resolve("other.svg"));
        assertTrue(other.contains("Yours.") && !other.contains("Mine."), other);
        assertTrue(other.contains("#0072b2") && !first.contains("#0072b2"), other);
        done("figure", at("loss.figure.json"), "--preset", "slide", "--out", at("slide.figure.json"));
        assertTrue(Files.readString(folder.resolve("slide.figure.json")).contains("Mine."));
        done("figure", at("loss.figure.json"), "--out", at("again.png"));
        assertEquals(1890, ImageIO.read(folder.resolve("again.png").toFile()).getWidth(), "at the usual 300 dpi");
        assertRefused(2, "saved figure", "figure", at("loss.figure.json"), at("run"));
        assertRefused(1, "There is no file", "figure", at("gone.figure.json"), "--out", at("x.png"));
    }
}
