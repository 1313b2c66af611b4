package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarFigureTest {
    private static final BarFigure FIGURE = BarFigure.of(
            "Class distribution",
            "class",
            List.of("cat", "dog"),
            new Axis("", Scale.LINEAR, NumberKind.INTEGER, null),
            List.of(
                    BarGroup.of("train", SeriesStyle.BLUE, 1200, 900),
                    BarGroup.of("test", SeriesStyle.ORANGE, 50, 50)));

    @Test
    void describe_groups_saysTheirSpreadInOneSentence() {
        assertEquals("Class distribution over 2 categories: train 900 to 1,200 each, test 50 each", FIGURE.describe());
    }

    @Test
    void describe_place_saysAllValues() {
        assertEquals("Class distribution, class dog: train 900, test 50", FIGURE.describe(0.7));
        assertEquals(FIGURE.describe(1), FIGURE.describe(99));
        assertArrayEquals(new double[] {0, 1}, FIGURE.places());
    }

    @Test
    void describe_noBar_saysThereIsNothing() {
        BarFigure none = BarFigure.of(
                "Class distribution",
                "class",
                List.of("cat"),
                FIGURE.y(),
                List.of(BarGroup.of("train", SeriesStyle.BLUE, Double.NaN)));
        assertEquals("Class distribution: no values yet", none.describe());
        assertEquals("Class distribution: no values yet", none.describe(0));
        assertEquals(0, none.places().length);
    }

    @Test
    void figure_valuesForOtherCategories_isRefused() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> BarFigure.of("", "", List.of("cat"), FIGURE.y(), FIGURE.groups()));
        assertEquals("Group 'train' has 2 values for 1 categories.", e.getMessage());
    }

    @Test
    void figure_axisNotFromZero_isRefused() {
        for (Axis axis :
                new Axis[] {Axis.of("").withScale(Scale.LOG), Axis.of("").withFixed(new Range(1, 2))}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> BarFigure.of("", "", FIGURE.categories(), axis, FIGURE.groups()));
        }
    }

    @Test
    void group_valueThatIsNoHeight_isRefused() {
        for (double wrong : new double[] {-1, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> BarGroup.of("train", SeriesStyle.BLUE, 1, wrong));
        }
    }

    @Test
    void words_brokenPattern_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BarWords(Words.ENGLISH, "%4$s", "%1$s", "%1$s"));
    }
}
