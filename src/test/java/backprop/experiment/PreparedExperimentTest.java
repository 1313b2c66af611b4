package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import backprop.data.BuiltInData;
import backprop.data.Dataset;
import backprop.data.LabelsOf;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.file.DataException;
import backprop.training.TrainingLoop;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreparedExperimentTest {
    private static final ExperimentSpec DIGITS = BuiltInExperiments.digits(100);

    private static PreparedExperiment prepared(ExperimentSpec spec) throws DataException {
        return PreparedExperiment.prepare(spec);
    }

    private static Dataset test(PreparedExperiment experiment) {
        return experiment.parts().test().orElseThrow();
    }

    private static double[] predictedAtTheStart(TrainingLoop loop) {
        return loop.predictions().outputs().toArray();
    }

    @ParameterizedTest
    @CsvSource({"100, 7510", "500, 37510", "1000, 75010"})
    void digits_anyWidth_hasTheDocumentsCountsAndSettings(int hidden, int parameters) {
        ExperimentSpec spec = BuiltInExperiments.digits(hidden);
        assertEquals(parameters, spec.network().parameterCount());
        assertEquals(1000, spec.training().epochs());
        assertEquals(1, spec.origin().document());
        assertEquals(
                new DataSpec(BuiltInData.DIGITS, 1, SplitSpec.Random.stratifiedTest(0.2), new Scaling.Divide(16)),
                spec.data());
    }

    @Test
    void prepare_digits_splitsAndScalesBothParts() throws DataException {
        PreparedExperiment experiment = prepared(DIGITS);
        assertEquals(1437, experiment.parts().train().size());
        assertEquals(360, test(experiment).size());
        double most = Arrays.stream(experiment.parts().train().features().toArray())
                .max()
                .orElseThrow();
        double mostTest =
                Arrays.stream(test(experiment).features().toArray()).max().orElseThrow();
        assertEquals(1, most);
        assertEquals(1, mostTest);
    }

    @Test
    void prepare_otherSeed_meetsTheSameTestImagesFromAnotherStart() throws DataException {
        PreparedExperiment one = prepared(DIGITS);
        PreparedExperiment two = prepared(DIGITS.withSeed(2));
        assertArrayEquals(test(one).features().toArray(), test(two).features().toArray());
        assertArrayEquals(LabelsOf.of(test(one)), LabelsOf.of(test(two)));
        assertFalse(Arrays.equals(predictedAtTheStart(one.newRun()), predictedAtTheStart(two.newRun())));
    }

    @Test
    void prepare_otherSplitSeed_meetsOtherTestImages() throws DataException {
        PreparedExperiment one = prepared(DIGITS);
        PreparedExperiment two = prepared(DIGITS.withData(DIGITS.data().withSeed(2)));
        assertFalse(Arrays.equals(LabelsOf.of(test(one)), LabelsOf.of(test(two))));
    }

    @Test
    void newRun_twice_beginsAtTheVerySameStart() throws DataException {
        PreparedExperiment experiment = prepared(DIGITS);
        TrainingLoop first = experiment.newRun();
        double[] start = predictedAtTheStart(first);
        first.step();
        assertArrayEquals(start, predictedAtTheStart(experiment.newRun()));
    }
}
