package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScatterFigureTest {
    private static final Axis X = Axis.of("x₁");
    private static final Axis Y = Axis.of("");
    private static final ScatterFigure FIGURE = ScatterFigure.of(
            "Moons",
            X,
            Y,
            new double[] {0, 1.25, 2},
            new double[] {0, -0.5, 1},
            new int[] {0, 1, 0},
            List.of("inner", "outer"));

    @Test
    void describe_points_countsTheClasses() {
        assertEquals("Moons, 3 points: inner (2), outer (1)", FIGURE.describe());
    }

    @Test
    void describe_manyClasses_saysTheFirstOnly() {
        List<String> names = IntStream.range(0, 25).mapToObj(i -> "c" + i).toList();
        String said = ScatterFigure.of("Moons", X, Y, new double[1], new double[1], new int[1], names)
                .describe();
        assertEquals(", c19 (0), and 5 more", said.substring(said.indexOf(", c19")));
    }

    @Test
    void describe_place_saysClassAndCoordinates() {
        assertEquals("Moons, point 1: class outer, x₁ 1.250, y −0.5000", FIGURE.describe(1));
        assertArrayEquals(new double[] {0, 1, 2}, FIGURE.places());
    }

    @Test
    void describe_noPoint_saysThereIsNothing() {
        ScatterFigure none = ScatterFigure.of("Moons", X, Y, new double[0], new double[0], new int[0], List.of());
        assertEquals("Moons: no values yet", none.describe());
        assertEquals("Moons: no values yet", none.describe(3));
    }

    @Test
    void figure_unequalLengths_areRefused() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> ScatterFigure.of("", X, Y, new double[2], new double[3], new int[2], List.of("a")));
        assertEquals("Points need as many of each, not 2 values of x, 3 of y and 2 classes.", e.getMessage());
    }

    @Test
    void figure_classOrPointThatIsNotThere_isRefused() {
        for (int kind : new int[] {-1, 1}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ScatterFigure.of("", X, Y, new double[1], new double[1], new int[] {kind}, List.of("a")));
        }
        assertThrows(IllegalArgumentException.class, () -> FIGURE.withHighlighted(List.of(3)));
    }

    @Test
    void words_brokenPattern_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ScatterWords(Words.ENGLISH, "%4$s", "%1$s", "%1$s", "class", "%1$s", "", ""));
    }
}
