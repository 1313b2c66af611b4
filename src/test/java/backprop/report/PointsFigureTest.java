package backprop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.figure.ScatterFigure;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointsFigureTest {
    private static ScatterFigure moons(int n) {
        return PointsFigure.of(
                "Moons", "x₁", "x₂", new double[n], new double[n], new int[n], List.of("inner", "outer"));
    }

    @Test
    void of_points_speaksTheBundlesWords() {
        assertEquals("Moons, 3 points: inner (3), outer (0)", moons(3).describe());
        assertEquals("Moons, point 2: class inner, x₁ 0, x₂ 0", moons(3).describe(2));
    }

    @Test
    void of_noPoints_saysSo() {
        assertEquals("No points yet", moons(0).words().empty());
    }
}
