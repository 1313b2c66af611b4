package backprop.experiment;

import backprop.data.DataFile;
import backprop.data.DataSource;
import backprop.data.PreparationSpec;
import backprop.data.Progress;
import backprop.data.RawData;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.file.DataException;
import backprop.math.RandomStream;
import java.nio.file.Path;

/**
 * Which data, and how they are prepared.
 *
 * @param seed of the streams that make examples up and that choose the parts; of its own, so that a new start meets the same test
 *     examples
 */
public record DataSpec(DataSource source, long seed, PreparationSpec preparation) {
    public DataSpec {
        ExperimentSpec.requireSeed(seed);
    }

    /** Data without gaps, divided and scaled. */
    public DataSpec(DataSource source, long seed, SplitSpec split, Scaling scaling) {
        this(source, seed, PreparationSpec.of(split, scaling));
    }

    /**
     * The examples, unscaled and undivided; made-up ones are the same each time.
     *
     * @throws DataException saying which file or number is wrong, and what to do
     */
    public RawData load(Progress progress) throws DataException {
        return source.load(RandomStream.seeded(seed).fork("make"), progress);
    }

    public SplitSpec split() {
        return preparation.split();
    }

    public Scaling scaling() {
        return preparation.scaling();
    }

    public DataSpec withSource(DataSource newSource) {
        return new DataSpec(newSource, seed, preparation);
    }

    /** The same data of one's own, moved; any other source stays as it is. */
    public DataSpec withPath(Path path) {
        return source instanceof DataFile file ? withSource(file.withPath(path)) : this;
    }

    public DataSpec withSeed(long newSeed) {
        return new DataSpec(source, newSeed, preparation);
    }

    public DataSpec with(PreparationSpec newPreparation) {
        return new DataSpec(source, seed, newPreparation);
    }

    public DataSpec withSplit(SplitSpec newSplit) {
        return with(preparation.withSplit(newSplit));
    }

    public DataSpec withScaling(Scaling newScaling) {
        return with(preparation.withScaling(newScaling));
    }
}
