package backprop.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.data.Part;
import backprop.figure.BarFigure;
import backprop.figure.BarGroup;
import backprop.figure.CsvWriter;
import backprop.figure.SeriesStyle;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DistributionFigureTest {
    private static final List<String> NAMES = List.of("cat", "dog");
    private static final Map<Part, int[]> COUNTS =
            Map.of(Part.TEST, new int[] {50, 50}, Part.TRAIN, new int[] {1200, 800}, Part.VALIDATION, new int[2]);

    @Test
    void of_parts_standInTheirOrderWithTheirStyles() {
        BarFigure figure = DistributionFigure.of(NAMES, COUNTS);
        assertEquals(
                List.of("train", "validation", "test"),
                figure.groups().stream().map(BarGroup::name).toList());
        assertEquals(
                List.of(SeriesStyle.BLUE, SeriesStyle.GREEN, SeriesStyle.ORANGE),
                figure.groups().stream().map(BarGroup::style).toList());
        assertArrayEquals(
                new double[] {1200, 800}, figure.groups().get(0).values().toArray());
        assertEquals("train 2,000 · validation 0 · test 100", figure.subtitle());
    }

    @Test
    void of_described_saysTotalsAndSpread() {
        assertEquals(
                "Class distribution over 2 classes: train 2,000 (800 to 1,200 a class), validation 0 (0 a class),"
                        + " test 100 (50 a class)",
                DistributionFigure.of(NAMES, COUNTS).describe());
        assertEquals(
                "Class distribution, class dog: train 800, validation 0, test 50",
                DistributionFigure.of(NAMES, COUNTS).describe(1));
    }

    @Test
    void of_asCsv_hasAColumnAPart() throws IOException {
        StringBuilder csv = new StringBuilder();
        CsvWriter.write(DistributionFigure.of(NAMES, COUNTS), csv);
        assertEquals("category,train,validation,test\ncat,1200,0,50\ndog,800,0,50\n", csv.toString());
    }

    @Test
    void whole_unsplitData_isOneGroup() {
        assertEquals(
                "Class distribution over 2 classes: examples 5 (2 to 3 a class)",
                DistributionFigure.whole(NAMES, new int[] {2, 3}).describe());
    }

    @Test
    void of_nothing_saysSo() {
        BarFigure figure = DistributionFigure.of(NAMES, Map.of());
        assertEquals("No examples yet", figure.words().empty());
        assertEquals("Class distribution: no values yet", figure.describe());
    }

    @Test
    void of_otherNumberOfClasses_isRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> DistributionFigure.of(NAMES, Map.of(Part.TRAIN, new int[3])));
    }
}
