package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.figure.NetworkFigure.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkLayoutTest {
    /** An input and so many layers of 1,000 units. */
    private static NetworkFigure network(int layers) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Input", 1000, "", ""));
        IntStream.rangeClosed(1, layers)
                .forEach(i -> columns.add(new Column("Hidden " + i, 1000, "leaky ReLU", "1,000 × 1,000")));
        return new NetworkFigure("Network", "", columns, Words.ENGLISH);
    }

    private static Drawing draw(NetworkFigure figure, double width) {
        return FigureLayout.layout(figure, width, 320, Theme.LIGHT, LayoutOptions.FILE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 10, 15, 20, 40})
    void layout_ofSoManyLayers_hasNoTextOverAnother(int layers) {
        Drawing drawing = draw(network(layers), 567);
        Texts.assertApart(drawing, layers + " layers");
        Texts.assertInside(drawing, layers + " layers");
    }

    @Test
    void layout_numbersWithoutRoom_areLeftOutWhole() {
        assertTrue(Texts.says(draw(network(3), 567), "1,000 × 1,000"));
        Drawing narrow = draw(network(10), 567);
        assertTrue(Texts.says(narrow, "1,000"));
        assertFalse(Samples.texts(narrow).stream().anyMatch(text -> text.text().contains("×")));
    }

    @Test
    void layout_namesWithoutRoom_keepTheirNumbers() {
        Drawing narrow = draw(network(10), 567);
        assertEquals(
                1,
                Samples.texts(narrow).stream()
                        .filter(text -> text.text().matches("H.*… ?10"))
                        .count());
    }

    @Test
    void layout_singleColumn_standsInTheMiddle() {
        assertEquals(200, Texts.find(draw(network(0), 400), "Input").x(), 1e-9);
    }
}
