package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.optimizer.Adadelta;
import backprop.optimizer.Adagrad;
import backprop.optimizer.AdamW;
import backprop.optimizer.Epsilon;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Moments;
import backprop.optimizer.Momentum;
import backprop.optimizer.NAdam;
import backprop.optimizer.Nesterov;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.RmsProp;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** The settings of the update rule; each is of use to the rules that have it. */
final class OptimizerSettings {
    private static final Codec<Double> SHARE = new Codec.Real(0, true, 1, false);

    /** Whose velocity begins at the constant. */
    enum VelocityBias {
        WEIGHTS,
        BIASES_TOO
    }

    static final Choice<Rule> RULE = Choice.of(
            "rule",
            Rule.class,
            s -> Rule.of(s.optimizer()),
            (s, v) -> v == Rule.of(s.optimizer()) ? s : s.withOptimizer(v.after(s.optimizer())));

    static final Setting<Double> LEARNING_RATE = Setting.of(
                    "eta",
                    Codec.Real.above(0),
                    s -> s.optimizer().learningRate(),
                    (s, v) -> s.withOptimizer(s.optimizer().withLearningRate(v)))
            .at("$.optimizer.learningRate");

    static final Setting<Double> MOMENTUM = number(
                    "mu",
                    SHARE,
                    o -> o instanceof Momentum m ? m.momentum() : o instanceof Nesterov n ? n.momentum() : 0.9,
                    (o, v) -> o instanceof Momentum m
                            ? m.withMomentum(v)
                            : o instanceof Nesterov n ? n.withMomentum(v) : o)
            .usedWhen(OptimizerSettings::hasVelocity)
            .at("$.optimizer.momentum");

    static final Choice<Momentum.Form> FORM = Choice.of(
                    "form",
                    Momentum.Form.class,
                    s -> s.optimizer() instanceof Momentum m ? m.form() : Momentum.Form.TORCH,
                    (s, v) -> s.optimizer() instanceof Momentum m ? s.withOptimizer(m.withForm(v)) : s)
            .usedWhen(rule(Momentum.class));

    static final Setting<InitialVelocity> VELOCITY = Setting.of(
                    "velocity",
                    new Codec.Velocity(),
                    s -> velocity(s) instanceof InitialVelocity.Constant c
                            ? new InitialVelocity.Constant(c.value(), true)
                            : velocity(s),
                    (s, v) -> withVelocity(
                            s,
                            v instanceof InitialVelocity.Constant to
                                            && velocity(s) instanceof InitialVelocity.Constant from
                                    ? new InitialVelocity.Constant(to.value(), from.bias())
                                    : v))
            .usedWhen(OptimizerSettings::hasVelocity)
            .departingAs(Deviation.INITIAL_VELOCITY, Deviation.CONSTANT_VELOCITY);

    static final Choice<VelocityBias> VELOCITY_BIAS = Choice.between(
                    "velocityBias",
                    VelocityBias.class,
                    s -> velocity(s) instanceof InitialVelocity.Constant c && c.bias(),
                    (s, v) -> velocity(s) instanceof InitialVelocity.Constant c
                            ? withVelocity(s, new InitialVelocity.Constant(c.value(), v))
                            : s)
            .usedWhen(s -> velocity(s) instanceof InitialVelocity.Constant);

    static final Setting<Double> DECAY = number(
                    "decay",
                    SHARE,
                    o -> o instanceof RmsProp r ? r.decay() : o instanceof Adadelta a ? a.decay() : 0.9,
                    (o, v) -> o instanceof RmsProp r
                            ? new RmsProp(r.learningRate(), v, r.epsilon(), r.scope(), r.start())
                            : o instanceof Adadelta a ? new Adadelta(a.learningRate(), v, a.epsilon()) : o)
            .usedWhen(s -> s.optimizer() instanceof RmsProp || s.optimizer() instanceof Adadelta);

    static final Setting<Double> BETA1 = number(
                    "beta1",
                    SHARE,
                    o -> Rule.moments(o).beta1(),
                    (o, v) -> Rule.withMoments(o, with(Rule.moments(o), v, -1)))
            .usedWhen(OptimizerSettings::hasMoments);

    static final Setting<Double> BETA2 = number(
                    "beta2",
                    SHARE,
                    o -> Rule.moments(o).beta2(),
                    (o, v) -> Rule.withMoments(o, with(Rule.moments(o), -1, v)))
            .usedWhen(OptimizerSettings::hasMoments);

    static final Setting<Double> EPSILON = number(
                    "epsilon", Codec.Real.atLeast(0), OptimizerSettings::epsilon, OptimizerSettings::withEpsilon)
            .usedWhen(s -> !(hasVelocity(s) || Rule.of(s.optimizer()) == Rule.SGD));

    static final Choice<Epsilon.Place> EPSILON_PLACE = Choice.of(
                    "epsilonPlace",
                    Epsilon.Place.class,
                    s -> place(s.optimizer()).place(),
                    (s, v) -> s.withOptimizer(withPlace(
                            s.optimizer(), new Epsilon(place(s.optimizer()).value(), v))))
            .usedWhen(s -> s.optimizer() instanceof Adagrad || s.optimizer() instanceof RmsProp);

    static final Setting<Double> WEIGHT_DECAY = number(
                    "weightDecay",
                    Codec.Real.atLeast(0),
                    o -> o instanceof AdamW a ? a.weightDecay() : 0.01,
                    (o, v) -> o instanceof AdamW a ? new AdamW(a.learningRate(), a.moments(), v) : o)
            .usedWhen(rule(AdamW.class));

    static final Setting<Double> MOMENTUM_DECAY = number(
                    "momentumDecay",
                    Codec.Real.atLeast(0),
                    o -> o instanceof NAdam n ? n.momentumDecay() : 0.004,
                    (o, v) -> o instanceof NAdam n ? new NAdam(n.learningRate(), n.moments(), v) : o)
            .usedWhen(rule(NAdam.class));

    static final Choice<RmsProp.Scope> SCOPE = Choice.of(
                    "scope",
                    RmsProp.Scope.class,
                    s -> s.optimizer() instanceof RmsProp r ? r.scope() : RmsProp.Scope.ELEMENT,
                    (s, v) -> s.optimizer() instanceof RmsProp r
                            ? s.withOptimizer(new RmsProp(r.learningRate(), r.decay(), r.epsilon(), v, r.start()))
                            : s)
            .usedWhen(rule(RmsProp.class))
            .departingAs(Deviation.RMSPROP_PER_ARRAY);

    static final Setting<Double> MEAN_START = number(
                    "meanStart",
                    Codec.Real.atLeast(0),
                    o -> o instanceof RmsProp r ? r.start() : 0.0,
                    (o, v) -> o instanceof RmsProp r
                            ? new RmsProp(r.learningRate(), r.decay(), r.epsilon(), r.scope(), v)
                            : o)
            .usedWhen(rule(RmsProp.class));

    private OptimizerSettings() {}

    private static Setting<Double> number(
            String key,
            Codec<Double> codec,
            Function<OptimizerSpec, Double> get,
            BiFunction<OptimizerSpec, Double, OptimizerSpec> set) {
        return Setting.of(
                key, codec, s -> get.apply(s.optimizer()), (s, v) -> s.withOptimizer(set.apply(s.optimizer(), v)));
    }

    private static Predicate<ExperimentSpec> rule(Class<? extends OptimizerSpec> type) {
        return s -> type.isInstance(s.optimizer());
    }

    private static boolean hasVelocity(ExperimentSpec spec) {
        return spec.optimizer() instanceof Momentum || spec.optimizer() instanceof Nesterov;
    }

    private static boolean hasMoments(ExperimentSpec spec) {
        return Rule.of(spec.optimizer()).hasMoments();
    }

    private static InitialVelocity velocity(ExperimentSpec spec) {
        return spec.optimizer() instanceof Momentum m
                ? m.initialVelocity()
                : spec.optimizer() instanceof Nesterov n ? n.initialVelocity() : new InitialVelocity.Zero();
    }

    private static ExperimentSpec withVelocity(ExperimentSpec spec, InitialVelocity velocity) {
        return spec.optimizer() instanceof Momentum m
                ? spec.withOptimizer(m.withInitialVelocity(velocity))
                : spec.optimizer() instanceof Nesterov n ? spec.withOptimizer(n.withInitialVelocity(velocity)) : spec;
    }

    /** With another β₁ or β₂; a negative number leaves it. */
    private static Moments with(Moments moments, double beta1, double beta2) {
        return new Moments(beta1 < 0 ? moments.beta1() : beta1, beta2 < 0 ? moments.beta2() : beta2, moments.epsilon());
    }

    private static double epsilon(OptimizerSpec spec) {
        return spec instanceof Adadelta a
                ? a.epsilon()
                : Rule.of(spec).hasMoments()
                        ? Rule.moments(spec).epsilon()
                        : place(spec).value();
    }

    private static OptimizerSpec withEpsilon(OptimizerSpec spec, double epsilon) {
        Moments moments = Rule.moments(spec);
        return spec instanceof Adadelta a
                ? new Adadelta(a.learningRate(), a.decay(), epsilon)
                : Rule.of(spec).hasMoments()
                        ? Rule.withMoments(spec, new Moments(moments.beta1(), moments.beta2(), epsilon))
                        : withPlace(spec, new Epsilon(epsilon, place(spec).place()));
    }

    private static Epsilon place(OptimizerSpec spec) {
        return spec instanceof Adagrad a
                ? a.epsilon()
                : spec instanceof RmsProp r ? r.epsilon() : new Epsilon(1e-8, Epsilon.Place.OUTSIDE);
    }

    private static OptimizerSpec withPlace(OptimizerSpec spec, Epsilon epsilon) {
        return spec instanceof Adagrad a
                ? new Adagrad(a.learningRate(), epsilon)
                : spec instanceof RmsProp r
                        ? new RmsProp(r.learningRate(), r.decay(), epsilon, r.scope(), r.start())
                        : spec;
    }
}
