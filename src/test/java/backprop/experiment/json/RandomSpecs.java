package backprop.experiment.json;

import backprop.data.Amount;
import backprop.data.BatchSpec;
import backprop.data.Blobs;
import backprop.data.BuiltInData;
import backprop.data.Centring;
import backprop.data.Circles;
import backprop.data.DataFile;
import backprop.data.DataShape;
import backprop.data.DataSource;
import backprop.data.Ellipse;
import backprop.data.ImageShape;
import backprop.data.LastBatch;
import backprop.data.Layout;
import backprop.data.Missing;
import backprop.data.Moons;
import backprop.data.Part;
import backprop.data.Plane;
import backprop.data.Points;
import backprop.data.PreparationSpec;
import backprop.data.Scaling;
import backprop.data.Sine;
import backprop.data.Spirals;
import backprop.data.SplitSpec;
import backprop.data.Xor;
import backprop.experiment.DataSpec;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Origin;
import backprop.experiment.Target;
import backprop.experiment.WeightsFile;
import backprop.loss.LossKind;
import backprop.loss.LossReport;
import backprop.loss.LossSpec;
import backprop.loss.Penalty;
import backprop.loss.Reduction;
import backprop.math.Precision;
import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import backprop.network.Slip;
import backprop.pictures.Fit;
import backprop.table.TableFormat;
import backprop.training.MetricsTiming;
import backprop.training.StopRules;
import backprop.training.TrainingSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Valid experiments of every kind, chosen by chance. */
final class RandomSpecs {
    static final Path FOLDER = Path.of("experiments").toAbsolutePath();

    private static final int WIDEST_GIVEN = 5;

    private final Chance chance;
    private final RandomRules rules;

    RandomSpecs(long seed) {
        chance = new Chance(seed);
        rules = new RandomRules(chance);
    }

    ExperimentSpec next() {
        DataSource source = source();
        DataShape shape = source.shape()
                .orElseGet(() -> chance.of(
                        () -> DataShape.ofClasses(chance.whole(1, 9), chance.whole(2, 5)),
                        () -> DataShape.ofValues(chance.whole(1, 9), chance.whole(1, 4))));
        int outputs = shape.classes() == 2 && chance.yes() ? 1 : shape.outputs();
        return new ExperimentSpec(
                chance.text(),
                origin(),
                chance.whole(0, 999_999_999),
                new DataSpec(source, chance.whole(0, 999_999_999), preparation()),
                network(shape.inputs(), outputs),
                chance.maybe(() -> new WeightsFile(path("npz"), chance.maybe(this::sha256))),
                new LossSpec(loss(shape, outputs), chance.of(LossReport.class), penalty()),
                rules.optimizer(),
                rules.schedule(),
                training(),
                slips());
    }

    private DataSource source() {
        return chance.of(
                () -> chance.of(BuiltInData.class),
                this::madeUp,
                () -> new Ellipse(chance.whole(1, 500), chance.whole(0, 100)),
                this::points,
                () -> new DataFile(path("csv"), chance.maybe(this::sha256), chance.of(DataFile.Task.class), layout()));
    }

    private Layout layout() {
        return chance.of(
                Layout.Guess::new,
                () -> new Layout.Table(
                        new TableFormat(
                                chance.of(TableFormat.Separator.class),
                                chance.of(TableFormat.Header.class),
                                chance.of(TableFormat.Decimal.class)),
                        chance.maybe(() -> "label " + chance.text()),
                        chance.yes() ? List.of("left " + chance.text(), "out") : List.of(),
                        chance.yes() ? List.of("hot " + chance.text()) : List.of()),
                () -> chance.yes()
                        ? new Layout.Arrays(
                                chance.text(),
                                chance.text(),
                                Optional.of(chance.text()),
                                Optional.of(chance.text()),
                                chance.maybe(() -> new ImageShape(chance.whole(1, 99), chance.whole(1, 99))))
                        : Layout.Arrays.of(chance.text(), chance.text()),
                () -> new Layout.Pictures(chance.whole(1, 1024), chance.whole(1, 1024), chance.of(Fit.class)));
    }

    private DataSource madeUp() {
        int n = chance.whole(9, 500);
        return chance.of(
                () -> new Moons(n, chance.notNegative()),
                () -> new Circles(n, chance.notNegative(), chance.share()),
                () -> new Blobs(n, chance.whole(2, 9), chance.whole(1, 9), chance.notNegative(), chance.positive()),
                () -> new Spirals(n, chance.whole(2, 9), chance.positive(), chance.notNegative()),
                () -> new Xor(n, chance.notNegative()),
                () -> new Plane(n, chance.whole(1, 9), chance.notNegative()),
                () -> new Sine(n, chance.positive(), chance.notNegative()));
    }

    private DataSource points() {
        int n = chance.whole(1, 4);
        int classes = chance.yes() ? chance.whole(1, 4) : 0;
        List<List<Double>> labels = chance.list(n, () -> List.of((double) chance.whole(0, classes - 1)));
        return new Points(rows(n, chance.whole(1, 3)), classes > 0 ? labels : rows(n, chance.whole(1, 3)), classes);
    }

    private List<List<Double>> rows(int rows, int cols) {
        return chance.list(rows, () -> chance.list(cols, chance::number));
    }

    private Path path(String ending) {
        String name = "my däta " + chance.whole(0, 99) + "." + ending;
        return chance.of(
                () -> FOLDER.resolve(name),
                () -> FOLDER.resolve("below").resolve(name),
                () -> FOLDER.resolveSibling("beside").resolve(name));
    }

    private String sha256() {
        return "%064x".formatted(chance.whole(0, Integer.MAX_VALUE - 1));
    }

    private PreparationSpec preparation() {
        return new PreparationSpec(chance.of(Missing.class), chance.of(Centring.class), split(), scaling());
    }

    private SplitSpec split() {
        Amount rest = chance.of(Amount::rest, () -> Amount.count(chance.whole(1, 99)), () -> Amount.fraction(0.5));
        return chance.of(
                SplitSpec.None::new,
                () -> new SplitSpec.Random(rest, few(), few(), chance.yes()),
                () -> new SplitSpec.Own(rest, few(), chance.yes() ? Part.TRAIN : Part.TEST, few(), chance.yes()));
    }

    private Amount few() {
        return chance.of(() -> Amount.count(chance.whole(0, 50)), () -> Amount.fraction(chance.share() / 4));
    }

    private Scaling scaling() {
        return chance.of(
                Scaling.None::new,
                () -> new Scaling.Divide(chance.positive()),
                Scaling.MinMax::new,
                Scaling.Standardize::new);
    }

    private NetworkSpec network(int inputs, int outputs) {
        List<LayerSpec> layers = new ArrayList<>();
        int width = inputs;
        for (int i = chance.whole(0, 3); i > 0; i--) {
            int fanIn = width;
            layers.add(chance.of(() -> dense(fanIn, chance.whole(1, 6)), this::stage, this::dropout));
            width = layers.get(layers.size() - 1).outputs(width);
        }
        layers.add(dense(width, outputs));
        if (chance.yes()) {
            layers.add(stage());
        }
        return new NetworkSpec(inputs, layers);
    }

    private LayerSpec dense(int fanIn, int units) {
        return new LayerSpec.Dense(units, initializer(fanIn, units), initializer(1, units));
    }

    private LayerSpec stage() {
        return new LayerSpec.Stage(chance.of(Activation.class));
    }

    private LayerSpec dropout() {
        return new LayerSpec.Dropout(chance.share());
    }

    private Initializer initializer(int rows, int cols) {
        double a = chance.number();
        double b = chance.number();
        return chance.of(
                Initializer.Zero::new,
                () -> new Initializer.Constant(a),
                () -> new Initializer.Normal(a, chance.notNegative()),
                () -> new Initializer.Uniform(Math.min(a, b), Math.max(a, b)),
                Initializer.GlorotNormal::new,
                Initializer.GlorotUniform::new,
                Initializer.HeNormal::new,
                Initializer.HeUniform::new,
                Initializer.LeCunNormal::new,
                Initializer.TorchLinear::new,
                Initializer.Orthogonal::new,
                Initializer.Hundredths::new,
                () -> new Initializer.UnitNorm(a, chance.positive()),
                () -> rows > WIDEST_GIVEN ? new Initializer.Zero() : new Initializer.Given(rows(rows, cols)));
    }

    private LossKind loss(DataShape shape, int outputs) {
        LossKind any = chance.of(
                LossKind.CrossEntropy::new,
                LossKind.BinaryCrossEntropy::new,
                LossKind.MeanSquaredError::new,
                LossKind.MeanAbsoluteError::new,
                () -> new LossKind.Huber(chance.positive()));
        return any.fits(shape, outputs) ? any : new LossKind.MeanSquaredError();
    }

    private Penalty penalty() {
        return new Penalty(chance.notNegative(), chance.notNegative(), chance.yes());
    }

    private TrainingSpec training() {
        int size = chance.yes() ? BatchSpec.FULL : chance.whole(1, 1000);
        return new TrainingSpec(
                chance.whole(1, TrainingSpec.MAX_EPOCHS),
                new BatchSpec(size, chance.yes(), chance.of(LastBatch.class)),
                chance.of(Reduction.class),
                rules.clip(),
                chance.of(MetricsTiming.class),
                chance.yes(),
                chance.of(Precision.class),
                stop());
    }

    private StopRules stop() {
        return new StopRules(
                chance.maybeNumber(chance::positive),
                chance.maybeNumber(chance::positive),
                chance.maybe(() -> new StopRules.EarlyStopping(
                        rules.monitor(), chance.whole(1, 50), chance.notNegative(), chance.yes())),
                chance.maybe(() -> new StopRules.Target(rules.monitor(), chance.number())));
    }

    private Set<Slip> slips() {
        Set<Slip> slips = EnumSet.noneOf(Slip.class);
        slips.addAll(chance.some(List.of(Slip.values())));
        slips.remove(chance.yes() ? Slip.SOFTMAX_UNSHIFTED : Slip.SOFTMAX_WHOLE_MAXIMUM);
        return slips;
    }

    private Origin origin() {
        return new Origin(
                chance.whole(0, Origin.DOCUMENTS),
                chance.text(),
                chance.some(List.of(Deviation.values())),
                chance.yes() ? Map.of("$.data.split", chance.text(), "$.loss", chance.text()) : Map.of(),
                chance.list(chance.whole(0, 2), this::target));
    }

    private Target target() {
        double low = chance.number();
        return new Target(
                chance.text(),
                rules.monitor(),
                chance.of(Target.At.Last::new, Target.At.Best::new, () -> new Target.At.Epoch(chance.whole(0, 99))),
                chance.maybeNumber(chance::number),
                low,
                low + chance.notNegative(),
                chance.of(Target.Form.class));
    }
}
