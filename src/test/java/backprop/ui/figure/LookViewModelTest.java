package backprop.ui.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.figure.BarFigure;
import backprop.figure.LegendPlace;
import backprop.figure.LengthUnit;
import backprop.figure.PictureFormat;
import backprop.figure.PicturePreset;
import backprop.figure.PictureSpec;
import backprop.figure.Provenance;
import backprop.report.TimeFigure;
import backprop.text.Strings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LookViewModelTest {
    private static final BarFigure CHART =
            TimeFigure.of(List.of("Analytic", "PyTorch"), new double[] {1, 2}, new double[] {0, 3});

    private final ObjectProperty<@Nullable FigureToSave> figure = new SimpleObjectProperty<>();
    private final LookViewModel look = new LookViewModel(Strings.of("figure"), figure);

    private void open() {
        look.fill(FigureSettings.USUAL);
        look.titleText.set(CHART.title());
        look.caption.set("Digits, seed 7");
        figure.set(new FigureToSave(CHART, "digits-times", "Digits, seed 7", () -> Provenance.NONE));
    }

    private PictureSpec spec() {
        return Objects.requireNonNull(look.check.get().spec());
    }

    private boolean isReady() {
        return look.check.get().spec() != null;
    }

    private Map<PictureField, String> reasons() {
        return look.check.get().reasons();
    }

    @ParameterizedTest
    @EnumSource(PicturePreset.class)
    void use_aPreset_takesItsSizesAlone(PicturePreset preset) {
        open();
        look.greys.set(true);
        look.use(preset);
        assertEquals(preset.spec().withGreys(true).withCaption("Digits, seed 7"), spec());
        assertEquals(preset, look.preset.get());
        look.legend.set(LegendPlace.BELOW);
        assertNull(look.preset.get());
    }

    @ParameterizedTest
    @EnumSource(PicturePreset.class)
    void setUnit_anyOther_keepsTheSizeThereAndBack(PicturePreset preset) {
        open();
        look.use(preset);
        for (LengthUnit unit : List.of(LengthUnit.MM, LengthUnit.INCH, LengthUnit.PX, LengthUnit.CM)) {
            look.setUnit(unit);
            assertEquals(unit, spec().unit());
            assertEquals(preset, look.preset.get(), unit.name());
        }
        assertEquals(preset.spec().withCaption("Digits, seed 7"), spec());
    }

    @ParameterizedTest
    @EnumSource(LengthUnit.class)
    void setUnit_each_hasAWordAndANumberWithoutNoise(LengthUnit unit) {
        assertTrue(Strings.of("figure").has("LengthUnit." + unit.name()), unit.name());
        open();
        look.use(PicturePreset.FULL_PAGE);
        look.setUnit(unit);
        String expected = switch (unit) {
            case MM -> "160";
            case CM -> "16";
            case INCH -> "6.299";
            case PX -> "604.7";
        };
        assertEquals(expected, look.text(PictureField.WIDTH).get());
    }

    @Test
    void check_captionThatLeavesTheChartNoRoom_isRefusedUntilItIsShorter() {
        open();
        look.use(PicturePreset.REPORT_COLUMN);
        look.text(PictureField.HEIGHT).set("6");
        look.caption.set("A sentence and one more. ".repeat(20));
        assertFalse(isReady());
        assertTrue(
                Objects.requireNonNull(reasons().get(PictureField.HEIGHT)).contains("a shorter caption"),
                reasons().toString());
        look.caption.set("A word.");
        assertTrue(isReady());
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
        look.text(field).set(text);
        assertEquals(Map.of(field, reason), reasons());
        assertFalse(isReady());
        assertEquals("", look.size.get());
        look.text(field).set(field.text(PicturePreset.FULL_PAGE.spec()));
        assertTrue(isReady());
    }

    @Test
    void check_severalThatCannotBe_saysAllOfThem() {
        open();
        look.text(PictureField.WIDTH).set("x");
        look.text(PictureField.LINE_WIDTH).set("9");
        assertEquals(
                List.of(PictureField.WIDTH, PictureField.LINE_WIDTH),
                List.copyOf(reasons().keySet()));
    }

    @Test
    void check_numbersThatDoNotGoTogether_saysWhichToChange() {
        open();
        look.text(PictureField.WIDTH).set("1");
        String room = Objects.requireNonNull(reasons().get(PictureField.WIDTH));
        assertTrue(room.startsWith("Letters of 9 pt leave a chart of 1 × 10 cm no room"), room);
        look.text(PictureField.HEIGHT).set("1");
        assertEquals(Set.of(PictureField.WIDTH), reasons().keySet(), "both sides are too short");
        look.text(PictureField.WIDTH).set("100");
        look.text(PictureField.HEIGHT).set("100");
        look.text(PictureField.DPI).set("1200");
        String dots = Objects.requireNonNull(reasons().get(PictureField.DPI));
        assertTrue(dots.contains("Lower the DPI"), dots);
        look.format.set(PictureFormat.SVG);
        assertEquals(Map.of(), reasons());
        assertEquals("100 × 100 cm", look.size.get());
    }

    @Test
    void check_dotsOfAPictureWithoutDots_areOfNoAccount() {
        open();
        look.text(PictureField.DPI).set("many");
        look.format.set(PictureFormat.PDF);
        assertTrue(isReady());
        look.format.set(PictureFormat.PNG);
        assertFalse(isReady());
    }

    @Test
    void title_choices_areThoseOfThePicture() {
        open();
        assertEquals(CHART.title(), look.titleText.get());
        look.title.set(TitleChoice.OTHER);
        look.titleText.set(" How long ");
        assertEquals(Optional.of("How long"), spec().title());
        look.title.set(TitleChoice.NONE);
        assertEquals(Optional.of(""), spec().title());
    }

    @Test
    void setUnit_whileAnotherFieldIsWrong_keepsTheSize() {
        open();
        look.text(PictureField.FONT_SIZE).set("");
        look.setUnit(LengthUnit.INCH);
        look.text(PictureField.FONT_SIZE).set("9");
        assertEquals(16 / 2.54, spec().widthInches(), 0.002);
        assertEquals(10 / 2.54, spec().heightInches(), 0.002);
    }
}
