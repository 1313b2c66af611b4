package backprop.experiment;

import backprop.data.DataSource;
import backprop.data.Scaling;
import backprop.data.SplitSpec;

/**
 * Which data, and how they are prepared.
 *
 * @param seed of the streams that make examples up and that choose the parts; of its own, so that a new start meets the same test
 *     examples
 */
public record DataSpec(DataSource source, long seed, SplitSpec split, Scaling scaling) {
    public DataSpec {
        ExperimentSpec.requireSeed(seed);
    }

    public DataSpec withSource(DataSource newSource) {
        return new DataSpec(newSource, seed, split, scaling);
    }

    public DataSpec withSeed(long newSeed) {
        return new DataSpec(source, newSeed, split, scaling);
    }

    public DataSpec withSplit(SplitSpec newSplit) {
        return new DataSpec(source, seed, newSplit, scaling);
    }

    public DataSpec withScaling(Scaling newScaling) {
        return new DataSpec(source, seed, split, newScaling);
    }
}
