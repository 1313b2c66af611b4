package backprop.data;

import backprop.file.DataException;
import java.util.stream.IntStream;

/** What becomes of values that are missing. */
public enum Missing {
    /** Data with gaps are refused. */
    REFUSE {
        @Override
        public RawData before(RawData data) throws DataException {
            Features x = data.features();
            if (x.hasGaps()) {
                int[] gap = firstGap(x);
                String column = data.featureNames().isEmpty()
                        ? "feature " + (gap[1] + 1)
                        : "“" + data.featureNames().get(gap[1]) + "”";
                throw new DataException(
                        "Example %d has no value of %s. Leave out examples with gaps, or put the mean in their place (data, “missing”: “drop” or “mean”)."
                                .formatted(gap[0], column));
            }
            return data;
        }
    },
    /** Examples with a gap are left out, before the data are divided. */
    DROP {
        @Override
        public RawData before(RawData data) throws DataException {
            if (!data.features().hasGaps()) {
                return data;
            }
            Features x = data.features();
            int[] whole = IntStream.range(0, data.size())
                    .filter(row -> isWhole(x, row))
                    .toArray();
            if (whole.length == 0) {
                throw new DataException(
                        "Every example has a gap: none is left. Leave out the columns with gaps, or put the mean in their place.");
            }
            return data.select(whole);
        }
    },
    /** The feature's mean over the training part's values stands in; 0 where the training part has none. */
    MEAN {
        @Override
        public RawData before(RawData data) {
            return data;
        }
    };

    /** The data as they are to be divided. */
    public abstract RawData before(RawData data) throws DataException;

    private static boolean isWhole(Features x, int row) {
        for (int col = 0; col < x.cols(); col++) {
            if (Double.isNaN(x.get(row, col))) {
                return false;
            }
        }
        return true;
    }

    private static int[] firstGap(Features x) {
        for (int row = 0; row < x.rows(); row++) {
            for (int col = 0; col < x.cols(); col++) {
                if (Double.isNaN(x.get(row, col))) {
                    return new int[] {row, col};
                }
            }
        }
        throw new IllegalStateException("There is no gap.");
    }
}
