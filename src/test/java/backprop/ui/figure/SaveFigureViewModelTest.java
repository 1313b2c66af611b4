package backprop.ui.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.figure.BarFigure;
import backprop.figure.FigureFile;
import backprop.figure.LegendPlace;
import backprop.figure.LengthUnit;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        return Objects.requireNonNull(model.check.get().spec());
    }

    private Map<PictureField, String> reasons() {
        return model.check.get().reasons();
    }

    @Test
    void open_firstChart_hasAFullPagesSizesItsOwnTitleAndSaysItsRun() {
        assertFalse(model.ready.get());
        open();
        assertTrue(model.ready.get() && model.isOpen());
        assertEquals(PicturePreset.FULL_PAGE.spec().withCaption("Digits, seed 7"), spec());
        assertEquals(PicturePreset.FULL_PAGE, model.preset.get());
        assertEquals("digits-times.png", model.proposedName());
        assertEquals("16.0 × 10.0 cm · 1,890 × 1,181 dots", model.size.get());
    }

    @ParameterizedTest
    @EnumSource(PicturePreset.class)
    void use_aPreset_takesItsSizesAlone(PicturePreset preset) {
        open();
        model.greys.set(true);
        model.use(preset);
        assertEquals(preset.spec().withGreys(true).withCaption("Digits, seed 7"), spec());
        assertEquals(preset, model.preset.get());
        model.legend.set(LegendPlace.BELOW);
        assertNull(model.preset.get());
    }

    @ParameterizedTest
    @EnumSource(PicturePreset.class)
    void setUnit_anyOther_keepsTheSizeThereAndBack(PicturePreset preset) {
        open();
        model.use(preset);
        for (LengthUnit unit : List.of(LengthUnit.INCH, LengthUnit.PX, LengthUnit.CM)) {
            model.setUnit(unit);
            assertEquals(unit, spec().unit());
            assertEquals(preset, model.preset.get(), unit.name());
        }
        assertEquals(preset.spec().withCaption("Digits, seed 7"), spec());
    }

    @Test
    void check_captionThatLeavesTheChartNoRoom_isRefusedUntilItIsShorter() {
        open();
        model.use(PicturePreset.REPORT_COLUMN);
        model.text(PictureField.HEIGHT).set("6");
        model.caption.set("A sentence and one more. ".repeat(20));
        assertFalse(model.ready.get());
        assertTrue(
                Objects.requireNonNull(reasons().get(PictureField.FONT_SIZE)).contains("a shorter caption"),
                reasons().toString());
        model.caption.set("A word.");
        assertTrue(model.ready.get());
    }

    @ParameterizedTest
    @CsvSource({
        "WIDTH, '', 'Width: type a number.'",
        "WIDTH, 'a lot', 'Width: “a lot” is no number.'",
        "WIDTH, '8,5', '8,5 has a comma. Write 8.5.'",
        "WIDTH, 0, 'A picture is more than 0 cm wide, not 0.'",
        "HEIGHT, -3, 'A picture is more than 0 cm high, not -3.'",
        "HEIGHT, 101, 'A picture is at most 100 cm (100 cm) high, not 101.'",
        "DPI, 71, 'A resolution is 72 to 1200 dpi, not 71.'",
        "DPI, 99.5, 'Resolution is a whole number, not 99.5.'",
        "FONT_SIZE, 73, 'A font size is 4 to 72 pt, not 73.'",
        "LINE_WIDTH, 5, 'A line width is 0.25 to 4 times the usual, not 5.'",
    })
    void check_numberThatCannotBe_saysWhyAtItsField(PictureField field, String text, String reason) {
        open();
        model.text(field).set(text);
        assertEquals(Map.of(field, reason), reasons());
        assertFalse(model.ready.get());
        assertEquals("", model.size.get());
        model.text(field).set(field.text(PicturePreset.FULL_PAGE.spec()));
        assertTrue(model.ready.get());
    }

    @Test
    void check_severalThatCannotBe_saysAllOfThem() {
        open();
        model.text(PictureField.WIDTH).set("x");
        model.text(PictureField.LINE_WIDTH).set("9");
        assertEquals(
                List.of(PictureField.WIDTH, PictureField.LINE_WIDTH),
                List.copyOf(reasons().keySet()));
    }

    @Test
    void check_numbersThatDoNotGoTogether_saysWhichToChange() {
        open();
        model.text(PictureField.WIDTH).set("1");
        String room = Objects.requireNonNull(reasons().get(PictureField.FONT_SIZE));
        assertTrue(room.startsWith("Letters of 9 pt leave a chart of 1 × 10 cm no room"), room);
        model.text(PictureField.WIDTH).set("100");
        model.text(PictureField.HEIGHT).set("100");
        model.text(PictureField.DPI).set("1200");
        String dots = Objects.requireNonNull(reasons().get(PictureField.DPI));
        assertTrue(dots.contains("Lower the DPI"), dots);
        model.format.set(PictureFormat.SVG);
        assertEquals(Map.of(), reasons());
        assertEquals("100.0 × 100.0 cm", model.size.get());
    }

    @Test
    void check_dotsOfAPictureWithoutDots_areOfNoAccount() {
        open();
        model.text(PictureField.DPI).set("many");
        model.format.set(PictureFormat.PDF);
        assertTrue(model.ready.get());
        model.format.set(PictureFormat.PNG);
        assertFalse(model.ready.get());
    }

    @Test
    void title_choices_areThoseOfThePicture() {
        open();
        assertEquals(CHART.title(), model.titleText.get());
        model.title.set(TitleChoice.OTHER);
        model.titleText.set(" How long ");
        assertEquals(Optional.of("How long"), spec().title());
        model.title.set(TitleChoice.NONE);
        assertEquals(Optional.of(""), spec().title());
    }

    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void save_anyFormat_writesWhatWasSetUp(PictureFormat format) throws IOException {
        open();
        model.format.set(format);
        model.use(PicturePreset.REPORT_COLUMN);
        model.transparent.set(true);
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
        model.text(PictureField.WIDTH).set("x");
        model.save(folder.resolve("times.png"));
        model.copy(image -> said.add("copied"));
        assertEquals(List.of(), said);
        assertTrue(model.isOpen());
    }

    @Test
    void copy_picture_isThatImageAndTheDialogStays() throws IOException {
        open();
        List<byte[]> clipboard = new ArrayList<>();
        model.text(PictureField.DPI).set("100");
        model.format.set(PictureFormat.SVG);
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
        model.use(PicturePreset.SLIDE);
        model.format.set(PictureFormat.PDF);
        model.title.set(TitleChoice.OTHER);
        model.titleText.set("Mine");
        model.caption.set("");
        model.greys.set(true);
        model.save(folder.resolve("one.pdf"));
        open();
        assertEquals(PicturePreset.SLIDE.spec().withGreys(true), spec());
        assertEquals(PictureFormat.PDF, model.format.get());
        model.title.set(TitleChoice.NONE);
        model.save(folder.resolve("two.pdf"));
        open();
        assertEquals(TitleChoice.NONE, model.title.get());
    }

    @Test
    void keepIn_nextSession_beginsWithWhatWasUsedLast() {
        Path kept = folder.resolve("figure.properties");
        model.keepIn(kept);
        open();
        model.use(PicturePreset.REPORT_COLUMN);
        model.save(folder.resolve("one.png"));
        SaveFigureViewModel next = new SaveFigureViewModel(Runnable::run, Runnable::run, (text, bad) -> {});
        next.keepIn(kept);
        next.open(new FigureToSave(CHART, "digits-times", "", () -> PROVENANCE));
        assertEquals(PicturePreset.REPORT_COLUMN, next.preset.get());
    }

    @Test
    void cancel_whatWasSetUp_isForgotten() {
        open();
        PictureSpec before = spec();
        model.use(PicturePreset.SLIDE);
        model.text(PictureField.WIDTH).set("nonsense");
        assertNotEquals(before, model.check.get().spec());
        model.cancel();
        open();
        assertEquals(before, spec());
    }

    @Test
    void reopen_keptFigure_beginsWithItsLookAndSavesTheSame() throws IOException {
        open();
        model.format.set(PictureFormat.SVG);
        model.title.set(TitleChoice.OTHER);
        model.titleText.set("Mine");
        model.greys.set(true);
        model.text(PictureField.FONT_SIZE).set("11");
        model.save(folder.resolve("times.svg"));
        byte[] first = Files.readAllBytes(folder.resolve("times.svg"));
        model.greys.set(false);
        model.text(PictureField.FONT_SIZE).set("7");
        model.reopen(folder.resolve("times.figure.json"));
        assertTrue(model.isOpen());
        assertEquals("times.svg", model.proposedName());
        assertEquals("Mine", model.titleText.get());
        assertEquals("Digits, seed 7", model.caption.get());
        assertEquals(11, spec().fontSize());
        model.keep.set(false);
        model.save(folder.resolve("again.svg"));
        assertArrayEquals(first, Files.readAllBytes(folder.resolve("again.svg")));
        assertFalse(Files.exists(folder.resolve("again.figure.json")));
        assertEquals(List.of(false, false), failed, said.toString());
    }

    @Test
    void reopen_whatIsNone_saysWhy() throws IOException {
        model.reopen(Files.writeString(folder.resolve("a.figure.json"), "{}"));
        assertFalse(model.isOpen());
        assertEquals(List.of(true), failed);
        assertTrue(said.get(0).contains("no saved figure"), said.toString());
    }

    @Test
    void setUnit_whileAnotherFieldIsWrong_keepsTheSize() {
        open();
        model.text(PictureField.FONT_SIZE).set("");
        model.setUnit(LengthUnit.INCH);
        model.text(PictureField.FONT_SIZE).set("9");
        assertEquals(16 / 2.54, spec().widthInches(), 0.002);
        assertEquals(10 / 2.54, spec().heightInches(), 0.002);
    }
}
