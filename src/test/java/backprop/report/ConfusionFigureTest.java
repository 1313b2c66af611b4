package backprop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.data.Dataset;
import backprop.data.ImageShape;
import backprop.figure.ImageTile;
import backprop.figure.ImagesFigure;
import backprop.figure.MatrixFigure;
import backprop.figure.Range;
import backprop.figure.Values;
import backprop.math.Matrix;
import backprop.metrics.ConfusionMatrix;
import backprop.metrics.Prediction;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionFigureTest {
    @Test
    void of_matrix_speaksTheBundlesWords() {
        MatrixFigure figure =
                ConfusionFigure.of(new ConfusionMatrix(new int[][] {{8, 2}, {0, 10}}), List.of("cat", "dog"));
        assertEquals(
                "Confusion matrix, 20 examples, 90.0 % right; most often cat taken for dog (2)", figure.describe());
        assertEquals("Confusion matrix, true cat, predicted dog: 2 of 10 (20.0 %)", figure.describe(1));
        assertEquals("No examples yet", figure.words().empty());
    }

    @Test
    void weights_ofALayer_areAnImageAUnitTheStrongestFirst() {
        Matrix weights = Matrix.of(4, 2, 0.1, 3, 0.2, -4, 0.3, 0, 0.4, 1);
        ImagesFigure figure = new ImageFigures().weights(weights, new ImageShape(2, 2));
        assertEquals(
                List.of("2", "1"),
                figure.images().stream().map(ImageTile::caption).toList());
        assertEquals(Values.copyOf(3, -4, 0, 1), figure.images().get(0).pixels());
        assertEquals(new Range(-4, 4), figure.range());
        assertEquals("2 units, strongest first, each with its number", figure.subtitle());
        assertEquals("First-layer weights, 2 images: values −4 to 3", figure.describe());
        assertThrows(IllegalArgumentException.class, () -> new ImageFigures().weights(weights, new ImageShape(3, 2)));
    }

    @Test
    void mistakes_ofAPart_sayWhatTheyWereTakenForAndHowSurely() {
        Matrix pixels = Matrix.of(2, 4, 0, 1, 2, 16, 3, 4, 5, 6);
        Dataset part = Dataset.ofImages(pixels, new int[] {0, 1}, 2, new ImageShape(2, 2));
        Prediction mistake = new Prediction(1, 1, 0, new double[] {0.974, 0.026});
        ImagesFigure figure = new ImageFigures().mistakes(part, List.of(mistake));
        assertEquals("1 → 0, 97 %", figure.images().get(0).caption());
        assertEquals(Values.copyOf(3, 4, 5, 6), figure.images().get(0).pixels());
        assertEquals(new Range(0, 6), figure.range());
        assertEquals("1 of 2 examples", figure.subtitle());
        Dataset points = Dataset.ofClasses(pixels, new int[] {0, 1}, 2);
        assertThrows(IllegalArgumentException.class, () -> new ImageFigures().mistakes(points, List.of(mistake)));
    }
}
