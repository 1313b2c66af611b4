package backprop.report;

import backprop.metrics.EpochResult;
import backprop.metrics.History;
import backprop.metrics.PartMetrics;

/** What a run's charts show over its epochs. */
public enum ChartKind {
    LOSS {
        @Override
        double of(PartMetrics metrics) {
            return metrics.loss();
        }

        @Override
        double[] train(History.Columns columns) {
            return columns.trainLoss();
        }

        @Override
        double[] test(History.Columns columns) {
            return columns.testLoss();
        }
    },
    ACCURACY {
        @Override
        double of(PartMetrics metrics) {
            return metrics.accuracy();
        }

        @Override
        double[] train(History.Columns columns) {
            return columns.trainAccuracy();
        }

        @Override
        double[] test(History.Columns columns) {
            return columns.testAccuracy();
        }
    };

    abstract double of(PartMetrics metrics);

    abstract double[] train(History.Columns columns);

    abstract double[] test(History.Columns columns);

    double train(EpochResult result) {
        return of(result.train());
    }

    double test(EpochResult result) {
        return of(result.test());
    }
}
