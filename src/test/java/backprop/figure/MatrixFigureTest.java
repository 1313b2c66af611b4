package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatrixFigureTest {
    private static final MatrixFigure THREE =
            MatrixFigure.of("Confusion matrix", "true", "predicted", List.of("a", "b", "c, d"), new int[][] {
                {90, 8, 2}, {0, 1000, 0}, {1, 3, 0}
            });

    private static MatrixFigure random(int classes, String name, int most) {
        Random random = new Random(classes);
        int[][] counts = new int[classes][classes];
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                counts[i][j] = i == j ? most : Math.max(0, random.nextInt(60) - 40);
            }
        }
        List<String> names = IntStream.range(0, classes)
                .mapToObj(i -> name + (char) ('A' + i))
                .toList();
        return MatrixFigure.of("Confusion matrix", "true", "predicted", names, counts);
    }

    private static Drawing draw(MatrixFigure figure, double width, double height, LayoutOptions options) {
        return FigureLayout.layout(figure, width, height, Theme.LIGHT, options);
    }

    @Test
    void layout_anyClasses_keepsTextsApartAndAllInside() {
        for (int classes : new int[] {1, 2, 10, 30}) {
            for (String name : new String[] {"", "ankle boot ", "a very long name of a class "}) {
                MatrixFigure figure = random(classes, name, 1234);
                for (double[] size : new double[][] {{640, 480}, {440, 400}}) {
                    for (LayoutOptions options : List.of(LayoutOptions.FILE, LayoutOptions.SCREEN)) {
                        Drawing drawing = draw(figure, size[0], size[1], options);
                        String said = classes + " × '" + name + "' in " + size[0];
                        Texts.assertApart(drawing, said);
                        Texts.assertInside(drawing, said);
                    }
                }
            }
        }
    }

    @Test
    void layout_lettersOfTheAlphabet_showEveryCountAndName() {
        MatrixFigure figure = random(26, "", 987);
        Drawing drawing = draw(figure, 640, 480, LayoutOptions.FILE);
        List<String> texts =
                Samples.texts(drawing).stream().map(Mark.Text::text).toList();
        assertEquals(26, texts.stream().filter("987"::equals).count());
        assertEquals(2, texts.stream().filter("Q"::equals).count());
        assertTrue(Samples.texts(drawing).stream().allMatch(text -> text.style().size() >= 7));
    }

    @Test
    void layout_diagonal_isFramedSoThatItIsSeenWithoutColour() {
        Drawing drawing = draw(THREE, 400, 400, LayoutOptions.SCREEN);
        long framed = drawing.marks().stream()
                .filter(mark -> mark instanceof Mark.Rectangle cell
                        && cell.fill() == null
                        && Theme.LIGHT
                                .text()
                                .equals(Objects.requireNonNull(cell.stroke()).colour()))
                .count();
        assertEquals(3, framed);
    }

    @Test
    void layout_cells_areColouredByTheirShareOfTheRow() {
        MatrixFigure figure = MatrixFigure.of("", "", "", List.of("a", "b"), new int[][] {{10, 10}, {1000, 9000}});
        Drawing drawing = draw(figure, 400, 400, LayoutOptions.SCREEN);
        List<Rgba> fills = drawing.marks().stream()
                .filter(mark -> mark instanceof Mark.Rectangle cell && cell.fill() != null)
                .map(mark -> Objects.requireNonNull(((Mark.Rectangle) mark).fill()))
                .skip(1)
                .toList();
        Rgba half = fills.get(1);
        Rgba tenth = fills.get(2);
        assertTrue(half.blue() < tenth.blue(), half + " is not stronger than " + tenth);
        assertTrue(fills.get(3).red() < fills.get(0).red());
    }

    @Test
    void describe_saysTheGreatestConfusions() {
        assertEquals(
                "Confusion matrix, 1,104 examples, 98.7 % right;"
                        + " most often a taken for b (8), c, d taken for b (3), a taken for c, d (2)",
                THREE.describe());
        assertEquals("Confusion matrix, true a, predicted b: 8 of 100 (8.0 %)", THREE.describe(1));
    }

    @Test
    void describe_withoutMistakesOrExamples_saysSo() {
        List<String> names = List.of("a", "b");
        MatrixFigure right = MatrixFigure.of("Matrix", "t", "p", names, new int[][] {{3, 0}, {0, 0}});
        assertEquals("Matrix, 3 examples, all right", right.describe());
        assertEquals("Matrix, t b, p a: 0", right.describe(2));
        MatrixFigure none = MatrixFigure.of("Matrix", "t", "p", names, new int[2][2]);
        assertEquals("Matrix: no values yet", none.describe());
        assertTrue(Texts.says(draw(none, 400, 300, LayoutOptions.FILE.withCrosshair(1)), "No examples yet"));
        assertEquals(0, none.places().length);
    }

    @Test
    void nearest_overACell_isItsPlace() {
        Drawing bare = draw(THREE, 400, 400, LayoutOptions.SCREEN);
        Box box = bare.plot().box();
        double x = box.x() + box.width() / 2;
        assertEquals(7, bare.plot().nearest(x, box.bottom() - 4).orElseThrow());
        assertTrue(bare.plot().nearest(x, box.bottom() + 4).isEmpty());
        Drawing pointed = draw(THREE, 400, 400, LayoutOptions.SCREEN.withCrosshair(7));
        assertEquals(bare.marks(), pointed.marks().subList(0, pointed.settled()));
        assertTrue(Texts.says(pointed, "true c, d, predicted b"));
        assertTrue(Texts.says(pointed, "3 of 4 (75.0 %)"));
    }

    @Test
    void layout_recall_standsAtTheRight() {
        Drawing drawing = draw(THREE, 500, 400, LayoutOptions.FILE);
        assertTrue(Texts.says(drawing, "recall") && Texts.says(drawing, "90.0 %"));
    }

    @Test
    void layout_anySize_neverFails() {
        MatrixFigure figure = random(10, "class ", 970);
        for (double side = 1; side < 300; side += 7) {
            assertFalse(draw(figure, side, 400, LayoutOptions.FILE.withCrosshair(1))
                    .marks()
                    .isEmpty());
            assertFalse(draw(figure, 400, side, LayoutOptions.FILE.withCrosshair(1))
                    .marks()
                    .isEmpty());
        }
    }

    @Test
    void write_matrix_hasARowEachTrueClass() throws IOException {
        StringBuilder text = new StringBuilder();
        CsvWriter.write(THREE, text);
        assertEquals("""
                true \\ predicted,a,b,"c, d"
                a,90,8,2
                b,0,1000,0
                "c, d",1,3,0
                """, text.toString());
    }

    @Test
    void matrix_notSquareOrNegative_isRefused() {
        List<String> names = List.of("a", "b");
        assertThrows(IllegalArgumentException.class, () -> MatrixFigure.of("", "", "", names, new int[][] {{1, 2}}));
        assertThrows(
                IllegalArgumentException.class,
                () -> MatrixFigure.of("", "", "", names, new int[][] {{1, -2}, {3, 4}}));
    }
}
