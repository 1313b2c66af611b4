package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import backprop.data.BuiltInData;
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

    private static double[] predictedAtTheStart(TrainingLoop loop) {
        return loop.testPredictions().probabilities().data;
    }

    @ParameterizedTest
    @CsvSource({"100, 7510", "500, 37510", "1000, 75010"})
    void digits_anyWidth_hasTheDocumentsCountsAndSettings(int hidden, int parameters) {
        ExperimentSpec spec = BuiltInExperiments.digits(hidden);
        assertEquals(parameters, spec.network().parameterCount());
        assertEquals(1000, spec.training().epochs());
        assertEquals(1, spec.document());
        assertEquals(new DataSpec(BuiltInData.DIGITS, 16, 0.2, 1), spec.data());
    }

    @Test
    void prepare_digits_splitsAndScalesBothParts() throws DataException {
        PreparedExperiment experiment = prepared(DIGITS);
        assertEquals(1437, experiment.train().size());
        assertEquals(360, experiment.test().size());
        double most = Arrays.stream(experiment.train().features().data).max().orElseThrow();
        double mostTest = Arrays.stream(experiment.test().features().data).max().orElseThrow();
        assertEquals(1, most);
        assertEquals(1, mostTest);
    }

    @Test
    void prepare_otherSeed_meetsTheSameTestImagesFromAnotherStart() throws DataException {
        PreparedExperiment one = prepared(DIGITS);
        PreparedExperiment two = prepared(DIGITS.withSeed(2));
        assertArrayEquals(one.test().features().data, two.test().features().data);
        assertArrayEquals(one.test().labels(), two.test().labels());
        assertFalse(Arrays.equals(predictedAtTheStart(one.newRun()), predictedAtTheStart(two.newRun())));
    }

    @Test
    void prepare_otherSplitSeed_meetsOtherTestImages() throws DataException {
        PreparedExperiment one = prepared(DIGITS);
        PreparedExperiment two = prepared(DIGITS.withData(new DataSpec(BuiltInData.DIGITS, 16, 0.2, 2)));
        assertFalse(Arrays.equals(one.test().labels(), two.test().labels()));
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
