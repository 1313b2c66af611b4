package backprop.ui.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.figure.BarFigure;
import backprop.figure.FigureFile;
import backprop.figure.LegendPlace;
import backprop.figure.PictureFormat;
import backprop.figure.PicturePreset;
import backprop.figure.PictureSpec;
import backprop.figure.Provenance;
import backprop.report.TimeFigure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SaveFigureViewModelTest {
    private static final Provenance PROVENANCE = new Provenance(
            "Digits",
            "textbook",
            "cafe",
            OptionalLong.of(7),
            "1.0",
            Optional.of(Instant.parse("2026-01-02T03:04:05Z")));
    private static final BarFigure CHART =
            TimeFigure.of(List.of("Analytic", "PyTorch"), new double[] {1, 2}, new double[] {0, 3});

    @TempDir
    Path folder = Path.of("");

    private final List<String> said = new ArrayList<>();
    private final List<Boolean> failed = new ArrayList<>();
    private final SaveFigureViewModel model = new SaveFigureViewModel(Runnable::run, Runnable::run, (text, bad) -> {
        said.add(text);
        failed.add(bad);
    });

    private void open() {
        model.open(new FigureToSave(CHART, "digits-times", "Digits, seed 7", () -> PROVENANCE));
    }

    private PictureSpec spec() {
        return Objects.requireNonNull(model.look.check.get().spec());
    }

    @Test
    void open_firstChart_hasAFullPagesSizesItsOwnTitleAndSaysItsRun() {
        assertFalse(model.ready.get());
        open();
        assertTrue(model.ready.get() && model.isOpen());
        assertEquals(PicturePreset.FULL_PAGE.spec().withCaption("Digits, seed 7"), spec());
        assertEquals(PicturePreset.FULL_PAGE, model.look.preset.get());
        assertEquals("digits-times.png", model.proposedName());
        assertEquals("16 × 10 cm · 1,890 × 1,181 dots", model.look.size.get());
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void save_anyFormat_writesWhatWasSetUp(PictureFormat format) throws IOException {
        open();
        model.look.format.set(format);
        model.look.use(PicturePreset.REPORT_COLUMN);
        model.look.transparent.set(true);
        PictureSpec expected = spec();
        Path file = folder.resolve(model.proposedName());
        model.save(file);
        assertEquals(-1, mismatch(file, FigureFile.bytes(CHART, expected, PROVENANCE, format)));
        assertEquals(List.of("Saved " + file + ", and beside it digits-times.figure.json"), said);
        assertEquals(List.of(false), failed);
        assertFalse(model.isOpen());
    }

    private static int mismatch(Path file, byte[] bytes) throws IOException {
        return Arrays.mismatch(Files.readAllBytes(file), bytes);
    }

    @Test
    void save_folderThatIsNot_saysSo() {
        open();
        model.save(folder.resolve("missing").resolve("times.png"));
        assertTrue(said.get(0).contains("missing"), said.get(0));
        assertEquals(List.of(true), failed);
    }

    @Test
    void save_whatCannotBe_doesNothing() {
        open();
        model.look.text(PictureField.WIDTH).set("x");
        model.save(folder.resolve("times.png"));
        model.copy(image -> said.add("copied"));
        assertEquals(List.of(), said);
        assertTrue(model.isOpen());
    }

    @Test
    void copy_picture_isThatImageAndTheDialogStays() throws IOException {
        open();
        List<byte[]> clipboard = new ArrayList<>();
        model.look.text(PictureField.DPI).set("100");
        model.look.format.set(PictureFormat.SVG);
        model.copy(clipboard::add);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(clipboard.get(0)));
        assertEquals(List.of(630, 394), List.of(image.getWidth(), image.getHeight()));
        assertEquals("Copied, 630 × 394 dots", model.noteProperty().get());
        assertTrue(model.isOpen());
        model.copy(refused -> false);
        assertTrue(model.noteProperty().get().startsWith("The clipboard does not take 630 × 394 dots."));
    }

    @Test
    void open_nextChart_beginsWithWhatWasUsedLast() {
        open();
        model.look.use(PicturePreset.SLIDE);
        model.look.format.set(PictureFormat.PDF);
        model.look.title.set(TitleChoice.OTHER);
        model.look.titleText.set("Mine");
        model.look.caption.set("");
        model.look.greys.set(true);
        model.save(folder.resolve("one.pdf"));
        open();
        assertEquals(PicturePreset.SLIDE.spec().withGreys(true), spec());
        assertEquals(PictureFormat.PDF, model.look.format.get());
        model.look.title.set(TitleChoice.NONE);
        model.save(folder.resolve("two.pdf"));
        open();
        assertEquals(TitleChoice.NONE, model.look.title.get());
    }

    @Test
    void keepIn_nextSession_beginsWithWhatWasUsedLast() {
        Path kept = folder.resolve("figure.properties");
        model.keepIn(kept);
        open();
        model.look.use(PicturePreset.REPORT_COLUMN);
        model.save(folder.resolve("one.png"));
        SaveFigureViewModel next = new SaveFigureViewModel(Runnable::run, Runnable::run, (text, bad) -> {});
        next.keepIn(kept);
        next.open(new FigureToSave(CHART, "digits-times", "", () -> PROVENANCE));
        assertEquals(PicturePreset.REPORT_COLUMN, next.look.preset.get());
    }

    @Test
    void cancel_whatWasSetUp_isForgotten() {
        open();
        PictureSpec before = spec();
        model.look.use(PicturePreset.SLIDE);
        model.look.text(PictureField.WIDTH).set("nonsense");
        assertNotEquals(before, model.look.check.get().spec());
        model.cancel();
        open();
        assertEquals(before, spec());
    }

    @Test
    void reopen_keptFigure_beginsWithItsLookAndSavesTheSame() throws IOException {
        open();
        model.look.format.set(PictureFormat.SVG);
        model.look.title.set(TitleChoice.OTHER);
        model.look.titleText.set("Mine");
        model.look.greys.set(true);
        model.look.text(PictureField.FONT_SIZE).set("11");
        model.save(folder.resolve("times.svg"));
        byte[] first = Files.readAllBytes(folder.resolve("times.svg"));
        model.look.format.set(PictureFormat.PNG);
        model.look.greys.set(false);
        model.look.text(PictureField.FONT_SIZE).set("7");
        model.reopen(folder.resolve("times.figure.json"));
        assertTrue(model.isOpen());
        assertEquals("times.svg", model.proposedName());
        assertEquals("Mine", model.look.titleText.get());
        assertEquals("Digits, seed 7", model.look.caption.get());
        assertEquals(11, spec().fontSize());
        model.look.keep.set(false);
        model.save(folder.resolve("again.svg"));
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("again.svg")));
        assertFalse(Files.exists(folder.resolve("again.figure.json")));
        assertEquals(List.of(false, false), failed, said.toString());
    }

    @Test
    void reopen_figureOfAnotherLook_leavesTheNextChartsBeginning() throws IOException {
        open();
        model.look.legend.set(LegendPlace.NONE);
        model.save(folder.resolve("times.svg"));
        open();
        model.look.legend.set(LegendPlace.BELOW);
        model.save(folder.resolve("other.svg"));
        model.reopen(folder.resolve("times.figure.json"));
        assertEquals(LegendPlace.NONE, spec().legend());
        model.save(folder.resolve("times.svg"));
        open();
        assertEquals(LegendPlace.BELOW, spec().legend());
    }

    @Test
    void save_besideAnotherChartsFigure_keepsBoth() throws IOException {
        open();
        model.save(folder.resolve("a.svg"));
        byte[] first = Files.readAllBytes(folder.resolve("a.figure.json"));
        model.open(new FigureToSave(
                BarFigure.of("Else", "", CHART.categories(), CHART.y(), CHART.groups()), "a", "", () -> PROVENANCE));
        model.save(folder.resolve("a.png"));
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("a.figure.json")));
        assertTrue(Files.exists(folder.resolve("a-2.figure.json")));
        assertTrue(said.get(1).endsWith("a-2.figure.json"), said.toString());
        model.open(new FigureToSave(CHART, "a", "", () -> Provenance.NONE));
        model.save(folder.resolve("a.png"));
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("a.figure.json")));
        assertTrue(said.get(2).endsWith("a-3.figure.json"), said.toString());
        open();
        model.save(folder.resolve("a.svg"));
        assertTrue(said.get(3).endsWith("a.figure.json"), said.toString());
    }

    @Test
    void reopen_whatIsNone_saysWhy() throws IOException {
        model.reopen(Files.writeString(folder.resolve("a.figure.json"), "{}"));
        assertFalse(model.isOpen());
        assertEquals(List.of(true), failed);
        assertTrue(said.get(0).contains("no saved figure"), said.toString());
    }
}
