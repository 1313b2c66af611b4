package backprop.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.data.Points;
import backprop.data.Scaling;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.PreparedExperiment;
import backprop.figure.Regions;
import backprop.figure.ScatterFigure;
import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.network.Network;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RegionsFigureTest {
    /** The given network says class 1 with probability σ(½ − |x₁ − x₂|). */
    private static ExperimentSpec notXor() {
        return BuiltInExperiments.find("not-xor").orElseThrow().textbook();
    }

    private static ScatterFigure draw(ExperimentSpec spec) throws DataException {
        PreparedExperiment prepared = PreparedExperiment.prepare(spec);
        return RegionsFigure.of(prepared, prepared.newNetwork(), Part.TRAIN);
    }

    /** The class in the middle of the cell at a point. */
    private static int kind(Regions regions, double x, double y) {
        int column = (int) Math.floor((x - regions.x().from()) / regions.x().span() * regions.columns());
        int row = (int) Math.floor((regions.y().to() - y) / regions.y().span() * regions.rows());
        return (int) regions.kinds().get(row * regions.columns() + column);
    }

    @Test
    void of_givenNetwork_hasItsRegions() throws DataException {
        ScatterFigure figure = draw(notXor());
        Regions regions = Objects.requireNonNull(figure.regions());
        for (double y = -0.05; y <= 1.05; y += 0.1) {
            assertEquals(1, kind(regions, y, y));
            assertEquals(1, kind(regions, Math.min(1.05, y + 0.45), y));
            if (y > 0.6) {
                assertEquals(0, kind(regions, y - 0.55, y));
                assertEquals(0, kind(regions, y, y - 0.55));
            }
        }
        assertEquals("50 %", regions.line());
        assertEquals("train, wrong: 0 of 4", figure.subtitle());
        assertEquals(List.of(), figure.highlighted());
        assertTrue(figure.describe().startsWith("Decision regions, 4 points: "), figure.describe());
    }

    @Test
    void of_scaledFeatures_showsThePlaneBeforeScaling() throws DataException {
        double[][] corners = {{0, 1000}, {100, 1000}, {0, 1002}, {100, 1002}};
        Points points = Points.ofClasses(corners, new int[] {1, 0, 0, 0}, 2);
        DataSpec data = new DataSpec(points, 1, notXor().data().split(), new Scaling.Standardize());
        ScatterFigure figure = draw(notXor().withData(data));
        Regions regions = Objects.requireNonNull(figure.regions());
        // (x − 50)/50 and (y − 1001): on the middle line y = 1001 class 1 reaches from x = 25 to 75.
        assertEquals(0, kind(regions, 23, 1001));
        assertEquals(1, kind(regions, 27, 1001));
        assertEquals(1, kind(regions, 73, 1001));
        assertEquals(0, kind(regions, 77, 1001));
        assertEquals(100, figure.xs().get(1));
        assertEquals(List.of(3), figure.highlighted());
        assertEquals("train, wrong: 1 of 4", figure.subtitle());
    }

    @Test
    void of_network_leavesItsLastPassAlone() throws DataException {
        PreparedExperiment prepared = PreparedExperiment.prepare(notXor());
        Network network = prepared.newNetwork();
        Matrix outputs = network.forward(prepared.parts().train().features());
        double[] before = outputs.toArray();
        RegionsFigure.of(prepared, network, Part.TRAIN);
        assertArrayEquals(before, outputs.toArray());
    }

    @Test
    void of_otherThanTwoInputs_isRefused() throws DataException {
        ExperimentSpec digits = BuiltInExperiments.digits(5);
        PreparedExperiment prepared = PreparedExperiment.prepare(digits);
        Network network = prepared.newNetwork();
        assertThrows(IllegalArgumentException.class, () -> RegionsFigure.of(prepared, network, Part.TRAIN));
    }
}
