package backprop.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.figure.BarFigure;
import backprop.figure.BarGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeFigureTest {
    private static final List<String> ENGINES = List.of("Analytic", "PyTorch");

    @Test
    void times_short_areSecondsWithTheStartApart() {
        BarFigure figure = TimeFigure.of(ENGINES, new double[] {12, 30}, new double[] {0, 1.5});
        assertEquals("seconds", figure.y().label());
        assertEquals(
                List.of("training", "start of the engine"),
                figure.groups().stream().map(BarGroup::name).toList());
        assertArrayEquals(new double[] {12, 30}, figure.groups().get(0).values().toArray());
        assertArrayEquals(
                new double[] {Double.NaN, 1.5}, figure.groups().get(1).values().toArray());
        assertTrue(
                figure.describe().startsWith("Training time of 2 engines in seconds: training 12.0 to 30.0"),
                figure.describe());
    }

    @Test
    void times_ofSeveralMinutes_areMinutes() {
        BarFigure figure = TimeFigure.of(ENGINES, new double[] {480, 180}, new double[] {0, 3});
        assertEquals("minutes", figure.y().label());
        assertTrue(
                figure.describe().startsWith("Training time of 2 engines in minutes: training 3.00 to 8.00"),
                figure.describe());
        assertArrayEquals(new double[] {8, 3}, figure.groups().get(0).values().toArray());
    }

    @Test
    void of_namesThatShareTheirBeginning_areToldApartAndTheRestIsSaid() {
        BarFigure bars =
                TimeFigure.of(List.of("Half-moons, SGD", "Half-moons, Adam"), new double[] {1, 2}, new double[] {0, 0});
        assertEquals(List.of("SGD", "Adam"), bars.categories());
        assertEquals("Half-moons", bars.category());
        assertEquals(1, bars.groups().size());
    }
}
