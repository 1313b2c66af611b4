package backprop.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Centring;
import backprop.data.Dataset;
import backprop.data.Missing;
import backprop.data.Moons;
import backprop.data.Part;
import backprop.data.PreparationSpec;
import backprop.data.RawData;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.experiment.DataSpec;
import backprop.math.Matrix;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private static final RawData GAPS = RawData.undivided(Dataset.ofClasses(
            Matrix.ofRows(new double[][] {{1, 2, 0}, {Double.NaN, 2, 0}, {3, 5, 0}, {4, 6, 0}, {5, 7, 0}}),
            new int[] {0, 1, 0, 1, 0},
            2));

    private static Examples examples(Missing missing) {
        PreparationSpec preparation =
                new PreparationSpec(missing, Centring.NONE, SplitSpec.Random.stratifiedTest(0.2), new Scaling.None());
        return Examples.ofExperiment(new DataSpec(new Moons(5, 0), 1, preparation), GAPS);
    }

    @Test
    void ofExperiment_refusedGaps_areShownWithTheReason() {
        Examples refused = examples(Missing.REFUSE);
        assertEquals(5, refused.size());
        assertEquals(List.of(), refused.parts());
        assertTrue(refused.trouble().contains("Example 1 has no value"), refused.trouble());
    }

    @Test
    void ofExperiment_meansInPlaceOfGaps_stillShowsTheGaps() {
        Examples filled = examples(Missing.MEAN);
        assertEquals("", filled.trouble());
        assertTrue(Double.isNaN(filled.data().features().get(1, 0)));
        assertEquals(List.of(Part.TRAIN, Part.TEST), filled.parts());
        int tested = filled.split().test()[0];
        assertEquals(Optional.of(Part.TEST), filled.partOf(tested));
    }

    @Test
    void ofExperiment_droppedGaps_areGone() {
        assertEquals(4, examples(Missing.DROP).size());
    }

    @Test
    void kind_ofAnyData_suitsThem() {
        assertEquals(Examples.Kind.TABLE, examples(Missing.REFUSE).kind());
        Matrix line = Matrix.ofRows(new double[][] {{1}, {2}});
        RawData values = RawData.undivided(Dataset.ofValues(line, line));
        DataSpec spec = examples(Missing.REFUSE).spec();
        assertEquals(Examples.Kind.POINTS, Examples.ofSource(spec, values).kind());
        assertEquals(List.of(), Examples.ofSource(spec, values).parts());
        assertEquals(Optional.empty(), Examples.ofSource(spec, values).partOf(0));
    }
}
