package backprop.experiment;

import backprop.data.Amount;
import backprop.data.Blobs;
import backprop.data.BuiltInData;
import backprop.data.Centring;
import backprop.data.DataShape;
import backprop.data.DataSource;
import backprop.data.Ellipse;
import backprop.data.Features;
import backprop.data.MadeUp;
import backprop.data.Missing;
import backprop.data.Part;
import backprop.data.PreparationSpec;
import backprop.data.RawData;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.data.Targets;
import backprop.file.DataException;
import backprop.loss.LossKind;
import backprop.loss.LossSpec;
import backprop.math.RandomStream;
import backprop.network.NetworkSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings an experiment to other data: the source with its usual scaling and a fitting split, as many inputs as there are
 * features, as many outputs as there are classes or numbers, another loss only where the former cannot judge them. All
 * other settings stay.
 */
public final class Adapted {
    private static final double TEST_SHARE = 0.2;
    private static final double VALIDATION_SHARE = 0.1;

    private final ExperimentSpec spec;
    private final DataSource source;
    private final RawData data;

    private Adapted(ExperimentSpec spec, DataSource source, RawData data) {
        this.spec = spec;
        this.source = source;
        this.data = data;
    }

    /**
     * The experiment on these data, ready to train.
     *
     * @param source where they come from
     * @param data what it holds
     */
    public static ExperimentSpec to(ExperimentSpec spec, DataSource source, RawData data) {
        return new Adapted(spec, source, data).experiment();
    }

    private ExperimentSpec experiment() {
        LossSpec loss = loss();
        NetworkSpec network = network(loss);
        boolean sameShape = network.inputs() == spec.network().inputs()
                && network.layers().equals(spec.network().layers());
        ExperimentSpec fitted = (sameShape ? spec : spec.withStart(Optional.empty()))
                .with(new DataSpec(source, spec.data().seed(), preparation()), network, loss);
        ExperimentSpec watched = Rewatched.of(fitted, data.targets());
        return sameShape ? withoutForeignTargets(watched) : watched.withOrigin(withoutTargets(watched.origin()));
    }

    /**
     * What the document reports is dropped where other data have taken its data's place; unless the experiment's own were a stand-in, and
     * these may be the document's.
     */
    public static ExperimentSpec withoutForeignTargets(ExperimentSpec spec) {
        boolean standIn = spec.origin().assumed().containsKey("$.data.source");
        return standIn ? spec : spec.withOrigin(withoutTargets(spec.origin()));
    }

    private static Origin withoutTargets(Origin origin) {
        return new Origin(origin.document(), origin.description(), origin.deviations(), origin.assumed(), List.of());
    }

    private boolean isClasses() {
        return data.targets() instanceof Targets.Classes;
    }

    private PreparationSpec preparation() {
        Missing missing = data.features().hasGaps() && spec.data().preparation().missing() == Missing.REFUSE
                ? Missing.MEAN
                : spec.data().preparation().missing();
        Centring centring = data.image().isPresent() ? spec.data().preparation().centring() : Centring.NONE;
        return new PreparationSpec(missing, centring, split(missing), scaling());
    }

    private Scaling scaling() {
        if (source instanceof BuiltInData builtIn) {
            return builtIn.usualScaling();
        }
        if (data.features() instanceof Features.Bytes) {
            return new Scaling.Divide(255);
        }
        if (data.image().isPresent()) {
            return new Scaling.MinMax();
        }
        return (source instanceof MadeUp && !(source instanceof Blobs)) || source instanceof Ellipse
                ? new Scaling.None()
                : new Scaling.Standardize();
    }

    /**
     * The former one where it says more than a usual one and can be kept: so many examples for each part, or which of the set's own.
     * Else its own parts where it has them; a validation part only where a rule of the experiment watches one.
     */
    private SplitSpec split(Missing missing) {
        SplitSpec former = spec.data().split();
        if (isPlanned(former) && divides(missing, former)) {
            return former;
        }
        Amount validation =
                Rewatched.isWatched(spec, Part.VALIDATION) ? Amount.fraction(VALIDATION_SHARE) : Amount.none();
        if (data.hasOwnTest()) {
            return new SplitSpec.Own(Amount.rest(), validation, Part.TRAIN, Amount.rest());
        }
        return new SplitSpec.Random(Amount.rest(), validation, Amount.fraction(TEST_SHARE), isClasses());
    }

    private static boolean isPlanned(SplitSpec split) {
        return split instanceof SplitSpec.Own
                || (split instanceof SplitSpec.Random random
                        && Stream.of(random.train(), random.validation(), random.test())
                                .anyMatch(amount -> amount instanceof Amount.Count && !amount.isNone()));
    }

    private boolean divides(Missing missing, SplitSpec split) {
        try {
            missing.before(data).divide(split, RandomStream.seeded(spec.data().seed()));
            return true;
        } catch (DataException e) {
            return false;
        }
    }

    private LossSpec loss() {
        DataShape shape = DataShape.of(data);
        LossKind kind = spec.loss().kind();
        if (kind.fits(shape, outputs(kind, shape))) {
            return spec.loss();
        }
        return spec.loss().withKind(isClasses() ? new LossKind.CrossEntropy() : new LossKind.MeanSquaredError());
    }

    private int outputs(LossKind kind, DataShape shape) {
        if (kind instanceof LossKind.BinaryCrossEntropy) {
            return 1;
        }
        int former = spec.network().outputs();
        return kind.fits(shape, former) ? former : shape.outputs();
    }

    private NetworkSpec network(LossSpec loss) {
        NetworkSpec network = spec.network();
        if (!loss.kind().equals(spec.loss().kind())) {
            // What stood behind the last sums belonged to the former loss: it would bend or bound them.
            network = Resized.bare(network);
        }
        network = Resized.withInputs(network, data.inputs());
        return Resized.withOutputs(network, outputs(loss.kind(), DataShape.of(data)));
    }
}
