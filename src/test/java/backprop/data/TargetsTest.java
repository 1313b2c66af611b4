package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Matrix;
import backprop.math.Precision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private static final Targets CLASSES = new Targets.Classes(new int[] {2, 0, 1}, 3);
    private static final Targets TWO = new Targets.Classes(new int[] {1, 0}, 2);
    private static final Targets VALUES = new Targets.Values(Matrix.of(3, 2, 1, 2, 3, 4, 5, 6));

    @Test
    void classes_value_isTheOneHotRow() {
        assertEquals(3, CLASSES.size());
        assertEquals(3, CLASSES.width());
        for (int col = 0; col < 3; col++) {
            assertEquals(col == 2 ? 1 : 0, CLASSES.value(0, col, 3));
            assertEquals(col == 0 ? 1 : 0, CLASSES.value(1, col, 3));
        }
    }

    @Test
    void twoClasses_oneOutput_isZeroOrOne() {
        assertEquals(1, TWO.value(0, 0, 1));
        assertEquals(0, TWO.value(1, 0, 1));
        assertTrue(TWO.fit(1));
        assertTrue(TWO.fit(2));
        assertFalse(TWO.fit(3));
    }

    @Test
    void classes_fit_onlyAsManyOutputs() {
        assertTrue(CLASSES.fit(3));
        assertFalse(CLASSES.fit(1));
        assertFalse(CLASSES.fit(4));
    }

    @Test
    void select_indices_givesThoseInTheirOrder() {
        assertArrayEquals(new int[] {1, 2, 2}, LabelsOf.of(CLASSES.select(new int[] {2, 0, 0})));
        Targets.Values some = (Targets.Values) VALUES.select(new int[] {2, 0});
        assertArrayEquals(new double[] {5, 6, 1, 2}, some.y().toArray());
        assertEquals(3, CLASSES.select(new int[] {1}).width());
    }

    @Test
    void values_areThemselves() {
        assertEquals(3, VALUES.size());
        assertEquals(2, VALUES.width());
        assertEquals(4, VALUES.value(1, 1, 2));
        assertTrue(VALUES.fit(2));
        assertFalse(VALUES.fit(1));
    }

    @Test
    void dataset_classesWithoutNames_namesBothCounts() {
        Matrix x = Matrix.of(3, 1, 1, 2, 3);
        var refusal = assertThrows(
                IllegalArgumentException.class, () -> new Dataset(x, CLASSES, List.of("a"), Optional.empty()));
        assertEquals("There are 3 classes, but 1 names for them.", refusal.getMessage());
    }

    @Test
    void dataset_as_convertsTheFeaturesAlone() {
        Dataset data = Dataset.ofValues(Matrix.of(3, 1, 0.1, 0.2, 0.3), Matrix.of(3, 1, 0.1, 0.2, 0.3));
        Dataset single = data.as(Precision.FLOAT32);
        assertEquals((float) 0.1, single.feature(0, 0));
        assertEquals(0.1, single.targets().value(0, 0, 1));
        assertEquals(data, data.as(Precision.FLOAT64));
    }

    @Test
    void shape_ofDatasets_saysWhatANetworkMustFit() {
        Dataset numbers = Dataset.ofValues(Matrix.of(1, 4, 1, 2, 3, 4), Matrix.of(1, 2, 1, 2));
        assertEquals(DataShape.ofValues(4, 2), Unscaled.shape(numbers));
        assertEquals(2, Unscaled.shape(numbers).outputs());
        assertTrue(Unscaled.shape(numbers).fits(2));
        assertFalse(Unscaled.shape(numbers).fits(1));
        Dataset classes = Dataset.ofClasses(Matrix.of(2, 1, 1, 2), new int[] {0, 1}, 2);
        assertEquals(DataShape.ofClasses(1, 2), Unscaled.shape(classes));
        assertTrue(Unscaled.shape(classes).fits(1));
        assertTrue(Unscaled.shape(classes).fits(2));
        assertFalse(Unscaled.shape(classes).fits(3));
        assertEquals(2, Unscaled.shape(classes).outputs());
    }

    @Test
    void parts_judged_isTestElseValidationElseTraining() {
        Dataset one = Dataset.ofClasses(Matrix.of(2, 1, 1, 2), new int[] {0, 1}, 2);
        Optional<Dataset> some = Optional.of(one);
        assertEquals(Part.TEST, new Parts(one, some, some).judged());
        assertEquals(Part.VALIDATION, new Parts(one, some, Optional.empty()).judged());
        assertEquals(Part.TRAIN, new Parts(one, Optional.empty(), Optional.empty()).judged());
        assertEquals(some, new Parts(one, Optional.empty(), Optional.empty()).part(Part.TRAIN));
        assertEquals(Optional.empty(), Parts.of(one, one).part(Part.VALIDATION));
    }
}
