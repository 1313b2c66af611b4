package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSpecTest {
    private static final PictureSpec PAGE = PicturePreset.FULL_PAGE.spec();

    private static void assertRefused(Runnable making, String... said) {
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, making::run).getMessage());
        List.of(said).forEach(part -> assertTrue(message.contains(part), message));
    }

    @ParameterizedTest
    @EnumSource(PicturePreset.class)
    void drawing_ofAPreset_hasNumbersOfItsFontSize(PicturePreset preset) {
        PictureSpec spec = preset.spec();
        Drawing drawing = spec.drawing(Samples.loss(100, Scale.LOG));
        double enlarged = spec.widthInches() * 72 / drawing.width();
        assertEquals(spec.fontSize(), TextStyle.NUMBER.size() * enlarged, 1e-9);
        assertEquals(spec.width() / spec.height(), drawing.width() / drawing.height(), 1e-9);
    }

    @Test
    void withDpiUpTo_tooManyDots_isAsFineAsAnImageCanBe() {
        assertEquals(300, PAGE.withDpiUpTo(300).dpi());
        PictureSpec poster = PAGE.withDpi(72).withSize(99, 99, LengthUnit.CM);
        assertEquals(256, poster.withDpiUpTo(300).dpi());
        assertRefused(() -> poster.withDpi(257), "dots");
    }

    @Test
    void presets_together_areSizedForTheirPlaces() {
        assertEquals(8.5, PicturePreset.REPORT_COLUMN.spec().width());
        assertEquals(16, PAGE.width());
        PictureSpec slide = PicturePreset.SLIDE.spec();
        assertEquals(16.0 / 9, slide.width() / slide.height(), 0.01);
        assertEquals(18, slide.fontSize());
    }

    @Test
    void pixels_ofAnInchAtADpi_areTheDpi() {
        PictureSpec inches = PAGE.withSize(6, 4, LengthUnit.INCH).withDpi(150);
        assertEquals(900, inches.pixelWidth());
        assertEquals(600, inches.pixelHeight());
        assertEquals(900, inches.withSize(15.24, 10.16, LengthUnit.CM).pixelWidth());
        PictureSpec screen = PAGE.withSize(640, 400, LengthUnit.PX);
        assertEquals(640, screen.withDpi(96).pixelWidth());
        assertEquals(1280, screen.withDpi(192).pixelWidth());
    }

    @Test
    void spec_outOfRange_isRefusedWithTheRange() {
        assertRefused(() -> PAGE.withSize(101, 10, LengthUnit.CM), "at most 100 cm", "wide", "101");
        assertRefused(() -> PAGE.withSize(10, 40, LengthUnit.INCH), "39.37 in (100 cm) high", "40");
        assertRefused(() -> PAGE.withSize(0, 10, LengthUnit.CM), "more than 0 cm wide");
        assertRefused(() -> PAGE.withSize(10, Double.NaN, LengthUnit.CM), "more than 0 cm high", "NaN");
        assertRefused(() -> PAGE.withDpi(71), "72 to 1200 dpi", "71");
        assertRefused(() -> PAGE.withDpi(1201), "1201");
        assertRefused(() -> PAGE.withFontSize(3), "4 to 72 pt");
        assertRefused(() -> PAGE.withLineWidth(Double.NaN), "0.25 to 4 times");
    }

    @Test
    void spec_lettersTooLargeForThePicture_isRefusedWithTheLeastSize() {
        assertRefused(() -> PAGE.withFontSize(72), "72 pt", "more than 27.8 × 20.8 cm");
        assertEquals(
                72, PAGE.withSize(27.8, 20.8, LengthUnit.CM).withFontSize(72).fontSize());
    }

    @ParameterizedTest
    @CsvSource({
        "3.6, 2.7, 6, NONE, 0, 'Try a picture of 3.6 × 3.6 cm, smaller letters or no title.'",
        "6, 4, 9, NONE, 30, 'a shorter caption'",
        "6, 4.5, 8, ABOVE, 0, 'the legend elsewhere'",
        "4, 12, 9, NONE, 3, 'Try a picture of 4.6 × 12 cm or smaller letters.'",
    })
    void checkRoom_whatStandsAroundLeavesTooLittle_isRefusedWithWhatToTry(
            double width, double height, double font, LegendPlace legend, int words, String tried) {
        PictureSpec spec = PAGE.withSize(width, height, LengthUnit.CM)
                .withFontSize(font)
                .withLegend(legend)
                .withCaption("word ".repeat(words));
        assertRefused(() -> spec.checkRoom(Samples.loss(100, Scale.LOG)), tried);
        assertFalse(spec.hasRoom(Samples.loss(100, Scale.LOG)));
        Matcher proposed = Pattern.compile("a picture of ([0-9.]+) × ([0-9.]+) cm")
                .matcher(assertThrows(
                                IllegalArgumentException.class, () -> spec.checkRoom(Samples.loss(100, Scale.LOG)))
                        .getMessage());
        assertTrue(proposed.find());
        spec.withSize(Double.parseDouble(proposed.group(1)), Double.parseDouble(proposed.group(2)), LengthUnit.CM)
                .checkRoom(Samples.loss(100, Scale.LOG));
        spec.withSize(2 * width, 2 * height, LengthUnit.CM).checkRoom(Samples.loss(100, Scale.LOG));
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 6, 8, 9, 12, 20})
    void checkRoom_anySize_leavesAPlotOfSixByFourLettersOrRefuses(double font) {
        Figure chart = Samples.loss(100, Scale.LOG);
        int refused = 0;
        for (double side = 2; side <= 20; side += 0.5) {
            PictureSpec spec;
            try {
                spec = PAGE.withFontSize(4)
                        .withSize(side, 0.7 * side, LengthUnit.CM)
                        .withFontSize(font);
                spec.checkRoom(chart);
            } catch (IllegalArgumentException e) {
                refused++;
                continue;
            }
            Box plot = spec.drawing(chart).plot().box();
            assertTrue(plot.width() >= 66 && plot.height() >= 44, side + " cm: " + plot);
        }
        assertTrue(refused > 0 && refused < 37, refused + " refused");
    }

    @Test
    void spec_tooManyDots_isRefusedWithWhatToDo() {
        assertRefused(() -> PAGE.withSize(100, 100, LengthUnit.CM), "139 million dots", "Lower the DPI");
    }

    @Test
    void with_eachSetting_changesThatAlone() {
        PictureSpec changed = PAGE.withTitle(Optional.of("T"))
                .withCaption("c")
                .withLegend(LegendPlace.RIGHT)
                .withGreys(true)
                .withTransparent(true)
                .withLineWidth(2);
        assertEquals(
                changed,
                new PictureSpec(
                        Optional.of("T"), "c", 16, 10, LengthUnit.CM, 300, 9, 2, LegendPlace.RIGHT, true, true));
    }
}
