package backprop.experiment.json;

import backprop.optimizer.Adadelta;
import backprop.optimizer.Adagrad;
import backprop.optimizer.Adam;
import backprop.optimizer.AdamW;
import backprop.optimizer.AmsGrad;
import backprop.optimizer.Epsilon;
import backprop.optimizer.Moments;
import backprop.optimizer.Momentum;
import backprop.optimizer.NAdam;
import backprop.optimizer.Nesterov;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.RmsProp;
import backprop.optimizer.Sgd;

/** "optimizer": the update rule. */
final class OptimizerCodec {
    private static final String RATE = "learningRate";

    private static final Kinds<OptimizerSpec> KINDS = Kinds.<OptimizerSpec>none()
            .with("sgd", Sgd.class, in -> new Sgd(rate(in)), OptimizerCodec::putRate)
            .with(
                    "momentum",
                    Momentum.class,
                    in -> new Momentum(
                            rate(in),
                            share(in, "momentum", 0.9),
                            in.word("form", Momentum.Form.class, Momentum.Form.PLAIN),
                            VelocityCodec.of(in)),
                    (rule, out) -> {
                        putRate(rule, out);
                        out.put("momentum", rule.momentum()).put("form", rule.form());
                        VelocityCodec.put(rule.initialVelocity(), out);
                    })
            .with(
                    "nesterov",
                    Nesterov.class,
                    in -> new Nesterov(rate(in), share(in, "momentum", 0.9), VelocityCodec.of(in)),
                    (rule, out) -> {
                        putRate(rule, out);
                        out.put("momentum", rule.momentum());
                        VelocityCodec.put(rule.initialVelocity(), out);
                    })
            .with("adagrad", Adagrad.class, in -> new Adagrad(rate(in), epsilon(in, 1e-10)), (rule, out) -> {
                putRate(rule, out);
                put(rule.epsilon(), out);
            })
            .with(
                    "rmsprop",
                    RmsProp.class,
                    in -> new RmsProp(
                            rate(in),
                            share(in, "decay", 0.99),
                            epsilon(in, 1e-8),
                            in.word("scope", RmsProp.Scope.class, RmsProp.Scope.ELEMENT),
                            in.number("start", Ranges.NOT_NEGATIVE, 0)),
                    (rule, out) -> {
                        putRate(rule, out);
                        out.put("decay", rule.decay());
                        put(rule.epsilon(), out);
                        out.put("scope", rule.scope()).put("start", rule.start());
                    })
            .with(
                    "adadelta",
                    Adadelta.class,
                    in -> new Adadelta(
                            rate(in), share(in, "decay", 0.9), in.number("epsilon", Ranges.NOT_NEGATIVE, 1e-6)),
                    (rule, out) -> {
                        putRate(rule, out);
                        out.put("decay", rule.decay()).put("epsilon", rule.epsilon());
                    })
            .with("adam", Adam.class, in -> new Adam(rate(in), moments(in)), (rule, out) -> {
                putRate(rule, out);
                put(rule.moments(), out);
            })
            .with(
                    "adamw",
                    AdamW.class,
                    in -> new AdamW(rate(in), moments(in), in.number("weightDecay", Ranges.NOT_NEGATIVE, 0.01)),
                    (rule, out) -> {
                        putRate(rule, out);
                        put(rule.moments(), out);
                        out.put("weightDecay", rule.weightDecay());
                    })
            .with("amsgrad", AmsGrad.class, in -> new AmsGrad(rate(in), moments(in)), (rule, out) -> {
                putRate(rule, out);
                put(rule.moments(), out);
            })
            .with(
                    "nadam",
                    NAdam.class,
                    in -> new NAdam(rate(in), moments(in), in.number("momentumDecay", Ranges.NOT_NEGATIVE, 0.004)),
                    (rule, out) -> {
                        putRate(rule, out);
                        put(rule.moments(), out);
                        out.put("momentumDecay", rule.momentumDecay());
                    });

    private OptimizerCodec() {}

    static OptimizerSpec read(JsonObjectReader in) throws ExperimentFileException {
        return KINDS.read(in);
    }

    static JsonObject write(OptimizerSpec optimizer) {
        return KINDS.write(optimizer);
    }

    private static double rate(JsonObjectReader in) throws ExperimentFileException {
        return in.number(RATE, Ranges.POSITIVE);
    }

    private static void putRate(OptimizerSpec rule, JsonObject.Builder out) {
        out.put(RATE, rule.learningRate());
    }

    private static double share(JsonObjectReader in, String key, double absent) throws ExperimentFileException {
        return in.number(key, Ranges.SHARE, absent);
    }

    private static Epsilon epsilon(JsonObjectReader in, double absent) throws ExperimentFileException {
        return new Epsilon(
                in.number("epsilon", Ranges.NOT_NEGATIVE, absent),
                in.word("epsilonPlace", Epsilon.Place.class, Epsilon.Place.OUTSIDE));
    }

    private static void put(Epsilon epsilon, JsonObject.Builder out) {
        out.put("epsilon", epsilon.value()).put("epsilonPlace", epsilon.place());
    }

    private static Moments moments(JsonObjectReader in) throws ExperimentFileException {
        return new Moments(
                share(in, "beta1", Moments.USUAL.beta1()),
                share(in, "beta2", Moments.USUAL.beta2()),
                in.number("epsilon", Ranges.NOT_NEGATIVE, Moments.USUAL.epsilon()));
    }

    private static void put(Moments moments, JsonObject.Builder out) {
        out.put("beta1", moments.beta1()).put("beta2", moments.beta2()).put("epsilon", moments.epsilon());
    }
}
