package backprop.data;

import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.math.RandomStream;
import java.util.Optional;

/**
 * Data divided and ready to be scaled, with everything that was learnt from the training part.
 *
 * @param data as they were divided: without examples left out, centred, gaps filled
 * @param split which examples belong to which part
 * @param fill D values that stood in for gaps; empty where there were none
 * @param scaler learnt from the training part
 */
public record Preparation(RawData data, Split split, double[] fill, Scaler scaler) {

    /**
     * @param random the root of the streams of chance
     * @throws DataException if there are not so many examples, or values are missing and must not be
     */
    public static Preparation of(RawData raw, PreparationSpec spec, RandomStream random) throws DataException {
        RawData data = spec.centring().apply(spec.missing().before(raw));
        Split split = data.divide(spec.split(), random);
        double[] fill = new double[0];
        if (data.features().hasGaps()) {
            fill = Spread.of(data.features(), split.train()).mean();
            data = filled(data, fill);
        }
        return new Preparation(data, split, fill, spec.scaling().fit(data.features(), split.train()));
    }

    private static RawData filled(RawData data, double[] fill) {
        Features x = data.features();
        Matrix values = Precision.FLOAT64.matrix(x.rows(), x.cols());
        for (int row = 0; row < x.rows(); row++) {
            for (int col = 0; col < x.cols(); col++) {
                double value = x.get(row, col);
                double mean = Double.isNaN(fill[col]) ? 0 : fill[col];
                values.set(row * x.cols() + col, Double.isNaN(value) ? mean : value);
            }
        }
        return data.withFeatures(new Features.Numbers(values));
    }

    /** The examples of each part, scaled, in that precision. */
    public Parts parts(Precision precision) {
        return new Parts(
                data.part(split.train(), scaler, precision),
                part(split.validation(), precision),
                part(split.test(), precision));
    }

    private Optional<Dataset> part(int[] indices, Precision precision) {
        return indices.length == 0 ? Optional.empty() : Optional.of(data.part(indices, scaler, precision));
    }
}
