package backprop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import backprop.figure.Drawing;
import backprop.figure.FigureLayout;
import backprop.figure.LayoutOptions;
import backprop.figure.Mark;
import backprop.figure.NetworkFigure;
import backprop.figure.Theme;
import backprop.network.LayerSpec;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkDrawingTest {
    @ParameterizedTest
    @MethodSource("all")
    void network_ofEachBuiltIn_hasAColumnForEachLayer(ExperimentSpec spec) {
        NetworkFigure figure = NetworkDrawing.of(spec);
        int dense = (int) spec.network().layers().stream()
                .filter(LayerSpec.Dense.class::isInstance)
                .count();
        assertEquals(dense + 1, figure.columns().size());
        assertEquals("Output", figure.columns().get(dense).name());
        assertTrue(figure.describe().startsWith("Network: Input "), figure.describe());
        assertEquals(figure.describe(dense), figure.describe(99));
        assertEquals(ChartTexts.words(ChartTexts.strings()), figure.words());
    }

    @Test
    void network_drawn_staysOnItsPage() {
        NetworkFigure figure = NetworkDrawing.of(
                BuiltInExperiments.find("digits-500").orElseThrow().published());
        assertEquals("Network: Input 64, Hidden 1 500 tanh, Output 10 softmax", figure.describe());
        Drawing drawing = FigureLayout.layout(figure, 400, 300, Theme.LIGHT, LayoutOptions.FILE);
        long circles =
                drawing.marks().stream().filter(Mark.Circle.class::isInstance).count();
        assertEquals(8 + 3 + 8 + 3 + 8 + 3, circles);
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Circle circle) {
                assertTrue(circle.y() > 60 && circle.y() < 250, circle.toString());
            } else if (mark instanceof Mark.Text text) {
                assertTrue(
                        text.box().x() >= 0
                                && text.box().right() <= 400
                                && text.box().bottom() <= 300,
                        text.text());
            }
        }
    }

    static Stream<ExperimentSpec> all() {
        return BuiltInExperiments.all().stream().flatMap(builtIn -> Stream.of(builtIn.textbook(), builtIn.published()));
    }
}
