package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.loss.LossKind;
import backprop.loss.LossReport;
import backprop.loss.Penalty;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The settings of the loss and its penalties. */
final class LossSettings {

    /** The losses of the form. */
    enum LossName {
        CROSS_ENTROPY,
        BINARY_CROSS_ENTROPY,
        MEAN_SQUARED_ERROR,
        MEAN_ABSOLUTE_ERROR,
        HUBER;

        static LossName of(LossKind kind) {
            if (kind instanceof LossKind.CrossEntropy) {
                return CROSS_ENTROPY;
            }
            if (kind instanceof LossKind.BinaryCrossEntropy) {
                return BINARY_CROSS_ENTROPY;
            }
            if (kind instanceof LossKind.MeanSquaredError) {
                return MEAN_SQUARED_ERROR;
            }
            return kind instanceof LossKind.Huber ? HUBER : MEAN_ABSOLUTE_ERROR;
        }

        LossKind create() {
            return switch (this) {
                case CROSS_ENTROPY -> new LossKind.CrossEntropy();
                case BINARY_CROSS_ENTROPY -> new LossKind.BinaryCrossEntropy();
                case MEAN_SQUARED_ERROR -> new LossKind.MeanSquaredError();
                case MEAN_ABSOLUTE_ERROR -> new LossKind.MeanAbsoluteError();
                case HUBER -> new LossKind.Huber(1);
            };
        }
    }

    /** Which parameters pay the penalty. */
    enum PenaltyBias {
        WEIGHTS,
        BIASES_TOO
    }

    /** The network's end changes with it where the two would not fit otherwise. */
    static final Choice<LossName> LOSS = Choice.of(
            "loss",
            LossName.class,
            s -> LossName.of(s.loss().kind()),
            (s, v) -> OutputLayer.fitted(s, s.loss().withKind(v.create())));

    static final Setting<Double> DELTA = Setting.of(
                    "delta",
                    Codec.Real.above(0),
                    s -> s.loss().kind() instanceof LossKind.Huber huber ? huber.delta() : 1.0,
                    (s, v) -> s.withLoss(s.loss().withKind(new LossKind.Huber(v))))
            .usedWhen(s -> s.loss().kind() instanceof LossKind.Huber);

    static final Choice<LossReport> REPORT = Choice.of(
                    "report",
                    LossReport.class,
                    s -> s.loss().report(),
                    (s, v) -> s.withLoss(s.loss().withReport(v)))
            .departingAs(Deviation.LOSS_PER_ELEMENT);

    static final Setting<Double> L1 = penalty("l1", Penalty::l1, (p, v) -> new Penalty(v, p.l2(), p.bias()));

    static final Setting<Double> L2 = penalty("l2", Penalty::l2, (p, v) -> new Penalty(p.l1(), v, p.bias()));

    static final Choice<PenaltyBias> PENALTY_BIAS = Choice.between(
                    "penaltyBias",
                    PenaltyBias.class,
                    s -> s.loss().penalty().bias(),
                    (s, v) -> withPenalty(
                            s,
                            new Penalty(
                                    s.loss().penalty().l1(), s.loss().penalty().l2(), v)))
            .usedWhen(s -> !s.loss().penalty().isNone());

    private LossSettings() {}

    private static Setting<Double> penalty(
            String key, Function<Penalty, Double> get, BiFunction<Penalty, Double, Penalty> set) {
        return Setting.of(
                key,
                Codec.Real.atLeast(0),
                s -> get.apply(s.loss().penalty()),
                (s, v) -> withPenalty(s, set.apply(s.loss().penalty(), v)));
    }

    private static ExperimentSpec withPenalty(ExperimentSpec spec, Penalty penalty) {
        return spec.withLoss(spec.loss().withPenalty(penalty));
    }
}
