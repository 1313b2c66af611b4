package backprop.experiment;

import backprop.data.LastBatch;
import backprop.loss.LossReport;
import backprop.loss.Reduction;
import backprop.network.Slip;
import backprop.optimizer.Clip;
import backprop.optimizer.Epsilon;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.RmsProp;
import backprop.training.MetricsTiming;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The catalogue of what the five documents' published code does otherwise than the textbook: an unusual setting, or a slip. Each
 * can be switched on and off by itself; its title, its two forms and its effect stand in the bundle {@code deviations}.
 */
public enum Deviation {
    /** v₀ = 10⁻⁵·w₀; textbook: v₀ = 0. */
    INITIAL_VELOCITY(1, Switches.velocity(new InitialVelocity.MultipleOfStart(1e-5))),
    /** Metrics before the epoch's updates; textbook: after them. Document 4 too. */
    METRICS_BEFORE(
            1,
            Switch.of(
                            s -> s.training().metrics(),
                            (s, v) -> s.withTraining(s.training().withMetrics(v)))
                    .between(MetricsTiming.AFTER, MetricsTiming.BEFORE)),
    /** Stops when a training logit exceeds 100; textbook: all epochs. */
    LOGIT_STOP(
            1,
            Switch.of(
                            s -> s.training().stop().logitBound(),
                            (s, v) -> s.withTraining(
                                    s.training().withStop(s.training().stop().withLogitBound(v))))
                    .between(OptionalDouble.empty(), OptionalDouble.of(100))),
    /** Each gradient element clipped to [−1, 1]; textbook: none. */
    CLIP(
            1,
            Switch.<Clip>of(
                            s -> s.training().clip(),
                            (s, v) -> s.withTraining(s.training().withClip(v)))
                    .between(new Clip.None(), new Clip.ByElement(1))),
    /** The same order of examples in every epoch; textbook: a new one each. Documents 1 (ii), 2 and 3. */
    NO_SHUFFLE(
            1,
            Switch.of(s -> s.training().batches().shuffled(), (s, v) -> Switches.batches(s, b -> b.withShuffled(v)))
                    .between(true, false)),
    /** The last, shorter batch is left out; textbook: used. */
    LAST_BATCH_DROPPED(
            1,
            Switch.of(s -> s.training().batches().last(), (s, v) -> Switches.batches(s, b -> b.withLast(v)))
                    .between(LastBatch.KEPT, LastBatch.DROPPED)),
    RELU_PASSES_ALL(2, Slip.RELU_PASSES_ALL),
    SOFTMAX_UNSHIFTED(2, Slip.SOFTMAX_UNSHIFTED),
    /** An epoch's metrics are the mean of its batches' values; textbook: measured after its updates. */
    METRICS_DURING(
            2,
            Switch.of(
                            s -> s.training().metrics(),
                            (s, v) -> s.withTraining(s.training().withMetrics(v)))
                    .between(MetricsTiming.AFTER, MetricsTiming.DURING)),
    SILU_WITH_LOGISTIC_BACKWARD(3, Slip.SILU_WITH_LOGISTIC_BACKWARD),
    /** The batch's gradients are added up; textbook: their mean. */
    GRADIENT_SUM(
            3,
            Switch.of(
                            s -> s.training().reduction(),
                            (s, v) -> s.withTraining(s.training().withReduction(v)))
                    .between(Reduction.MEAN, Reduction.SUM)),
    OUTPUT_GRADIENT_FROM_PREACTIVATION(4, Slip.OUTPUT_GRADIENT_FROM_PREACTIVATION),
    SOFTMAX_WHOLE_MAXIMUM(4, Slip.SOFTMAX_WHOLE_MAXIMUM),
    /** The reported loss is a mean over N and K; textbook: over N. */
    LOSS_PER_ELEMENT(
            4,
            Switch.of(s -> s.loss().report(), (s, v) -> s.withLoss(s.loss().withReport(v)))
                    .between(LossReport.PER_EXAMPLE, LossReport.PER_ELEMENT)),
    /** Weight velocities begin at 10⁻⁵, bias velocities at 0; textbook: all at 0. */
    CONSTANT_VELOCITY(4, Switches.velocity(new InitialVelocity.Constant(1e-5, false))),
    OUTPUT_GRADIENT_WITHOUT_SLOPE(5, Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE),
    STATE_PER_BATCH_POSITION(5, Slip.STATE_PER_BATCH_POSITION),
    MOMENTUM_REVERSED_FIRST_EPOCH(5, Slip.MOMENTUM_REVERSED_FIRST_EPOCH),
    /** RMSProp keeps one mean square for a whole array, from 1, without ε; textbook: one for each element, from 0. */
    RMSPROP_PER_ARRAY(5, Switches.rmsProp(Deviation::perArray, Deviation::perElement)),
    RMSPROP_IDLE_FIRST_EPOCH(5, Slip.RMSPROP_IDLE_FIRST_EPOCH);

    private final int document;
    private final Optional<Slip> slip;
    private final Switch change;

    Deviation(int document, Switch change) {
        this.document = document;
        this.slip = Optional.empty();
        this.change = change;
    }

    Deviation(int document, Slip slip) {
        this.document = document;
        this.slip = Optional.of(slip);
        this.change = Switches.slip(slip);
    }

    private static RmsProp perArray(RmsProp rule) {
        Epsilon none = new Epsilon(0, Epsilon.Place.INSIDE);
        return new RmsProp(rule.learningRate(), rule.decay(), none, RmsProp.Scope.ARRAY, 1);
    }

    private static RmsProp perElement(RmsProp rule) {
        Epsilon usual = new Epsilon(1e-8, Epsilon.Place.OUTSIDE);
        return new RmsProp(rule.learningRate(), rule.decay(), usual, RmsProp.Scope.ELEMENT, 0);
    }

    /** Its name in files and texts, such as {@code gradient-sum}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The first of the five documents that has it. */
    public int document() {
        return document;
    }

    /** The slip that it is; empty for an unusual setting. */
    public Optional<Slip> slip() {
        return slip;
    }

    /** Whether it takes for the gradient what is not the gradient of the loss: what autograd would not compute. */
    public boolean isWrongGradient() {
        return switch (this) {
            case RELU_PASSES_ALL,
                    SILU_WITH_LOGISTIC_BACKWARD,
                    OUTPUT_GRADIENT_FROM_PREACTIVATION,
                    OUTPUT_GRADIENT_WITHOUT_SLOPE -> true;
            default -> false;
        };
    }

    /** Whether the experiment departs so. */
    public boolean in(ExperimentSpec spec) {
        return change.isOn(spec);
    }

    /** The same experiment with the departure, or with its textbook form. */
    public ExperimentSpec set(ExperimentSpec spec, boolean on) {
        return change.set(spec, on);
    }

    /** What an experiment can be switched between: its document's departures, or, of one's own, all slips. */
    public static List<Deviation> offered(ExperimentSpec spec) {
        List<Deviation> own = spec.origin().deviations();
        return own.isEmpty() && spec.origin().document() == 0
                ? Arrays.stream(values()).filter(d -> d.slip().isPresent()).toList()
                : own;
    }

    /** The departures that the experiment has, of those that it can have. */
    public static List<Deviation> of(ExperimentSpec spec) {
        return offered(spec).stream().filter(d -> d.in(spec)).toList();
    }

    /** Whether every setting that can depart has its textbook value; any other value is the user's own. */
    public static boolean isTextbook(ExperimentSpec spec) {
        return textbook(spec).equals(spec);
    }

    /** Whether the experiment has all departures of its document, and of those that it can have no others. */
    public static boolean isAsPublished(ExperimentSpec spec) {
        return asPublished(textbook(spec)).equals(spec);
    }

    /** The experiment with the textbook value in every setting that can depart. */
    public static ExperimentSpec textbook(ExperimentSpec spec) {
        return setAll(spec, offered(spec), false);
    }

    /** The experiment with all of its document's departures: as the document's code has it. */
    public static ExperimentSpec asPublished(ExperimentSpec spec) {
        return setAll(spec, spec.origin().deviations(), true);
    }

    private static ExperimentSpec setAll(ExperimentSpec spec, List<Deviation> deviations, boolean on) {
        ExperimentSpec result = spec;
        for (Deviation deviation : deviations) {
            result = deviation.set(result, on);
        }
        return result;
    }
}
