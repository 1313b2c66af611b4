package backprop.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Part;
import backprop.math.Matrix;
import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.metrics.PartMetrics;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final History first = new History(List.of(new Monitor(Part.TRAIN, Metric.LOSS)));
    private final History second = new History(List.of(new Monitor(Part.TRAIN, Metric.LOSS)));
    private final ParameterTrace trace = new ParameterTrace(1 << 20);
    private final Agreement agreement = new Agreement(first, trace, second);

    private static Map<String, Matrix> w(double... values) {
        return Map.of("W1", Matrix.of(1, values.length, values));
    }

    private static void add(History history, int epoch, double loss) {
        PartMetrics train = PartMetrics.ofClasses(loss, 0.5);
        history.add(new EpochResult(epoch, train, PartMetrics.ABSENT, PartMetrics.ABSENT, 0.1, 0));
    }

    private static double difference(double[] a, double[] b) {
        return Agreement.difference(Matrix.of(1, a.length, a), Matrix.of(1, b.length, b));
    }

    @Test
    void difference_ofArrays_isTheLargestGapByTheLargestElement() {
        assertEquals(0.5 / 4, difference(new double[] {1, -4, 0}, new double[] {1, -4, 0.5}));
        assertEquals(0, difference(new double[] {0, 0}, new double[] {0, 0}));
        assertEquals(1, difference(new double[] {0, 0}, new double[] {0, 3}));
    }

    @Test
    void difference_notFinite_isNoneWhereBothAreSo() {
        assertEquals(0, difference(new double[] {NAN, 2, INFINITY}, new double[] {NAN, 2, INFINITY}));
        assertEquals(INFINITY, difference(new double[] {NAN, 2}, new double[] {1, 2}));
        assertEquals(INFINITY, difference(new double[] {INFINITY}, new double[] {-INFINITY}));
        assertEquals(0, Agreement.difference(NAN, NAN));
        assertEquals(INFINITY, Agreement.difference(NAN, 1));
    }

    @Test
    void difference_ofNumbers_isRelativeToTheLarger() {
        assertEquals(0.5, Agreement.difference(1, 2));
        assertEquals(2, Agreement.difference(-1, 1));
        assertEquals(0, Agreement.difference(0, 0));
    }

    @Test
    void rows_oneRunAfterTheOther_holdEachEpochsLossAndParameters() {
        for (int epoch = 1; epoch <= 3; epoch++) {
            trace.parameters(epoch, w(1, 2));
            add(first, epoch, 1);
        }
        assertEquals(List.of(), agreement.rows());
        agreement.parameters(1, w(1, 2));
        add(second, 1, 1);
        agreement.parameters(2, w(1, 4));
        add(second, 2, 0.8);
        List<Agreement.Row> rows = agreement.rows();
        assertEquals(List.of(1, 2), rows.stream().map(Agreement.Row::epoch).toList());
        assertEquals(0, rows.get(0).largest());
        assertEquals(0.2, rows.get(1).loss(), 1e-12);
        assertEquals(Map.of("W1", 0.5), rows.get(1).arrays());
        assertEquals(2, Agreement.worst(rows).orElseThrow().epoch());
    }

    @Test
    void rows_epochsWhoseParametersWereNotKept_haveTheLossAlone() {
        add(first, 1, 1);
        add(second, 1, 1);
        agreement.parameters(1, w(3));
        Agreement.Row row = agreement.rows().get(0);
        assertTrue(row.arrays().isEmpty());
        assertTrue(Double.isNaN(row.ofArrays()));
        assertEquals(0, row.largest());
    }

    @Test
    void rows_parametersAfterTheRecord_joinItsLoss() {
        trace.parameters(1, w(1));
        add(first, 1, 1);
        add(second, 1, 2);
        assertEquals(Map.of(), agreement.rows().get(0).arrays());
        agreement.parameters(1, w(4));
        assertEquals(List.of(new Agreement.Row(1, 0.5, Map.of("W1", 0.75))), agreement.rows());
    }

    @Test
    void rows_readAfterEveryRecord_areMadeOnceAnEpoch() {
        int epochs = 100;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            trace.parameters(epoch, w(1, 2));
            add(first, epoch, 1);
        }
        Set<Agreement.Row> made = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int epoch = 1; epoch <= epochs; epoch++) {
            agreement.parameters(epoch, w(1, 2 + epoch));
            add(second, epoch, epoch);
            made.addAll(agreement.rows());
        }
        assertEquals(epochs, agreement.rows().size());
        assertEquals(epochs, made.size());
    }

    @Test
    void trace_full_keepsEverySecondEpochThenEveryFourth() {
        ParameterTrace small = new ParameterTrace(4 * 8);
        for (int epoch = 1; epoch <= 8; epoch++) {
            small.parameters(epoch, w(epoch));
        }
        assertEquals(2, small.stride());
        small.parameters(9, w(9));
        small.parameters(10, w(10));
        assertEquals(4, small.stride());
        assertTrue(small.take(2).isEmpty());
        assertEquals(8, small.take(8).orElseThrow().values().iterator().next().get(0));
        assertTrue(small.take(8).isEmpty());
    }

    @Test
    void trace_arraysLargerThanAll_keepsNone() {
        ParameterTrace tiny = new ParameterTrace(8);
        tiny.parameters(1, w(1, 2));
        assertTrue(tiny.take(1).isEmpty());
        tiny.parameters(2, w(1));
        assertEquals(1, tiny.take(2).orElseThrow().size());
    }
}
