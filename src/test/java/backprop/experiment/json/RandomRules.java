package backprop.experiment.json;

import backprop.data.Part;
import backprop.metrics.Metric;
import backprop.metrics.Monitor;
import backprop.optimizer.Adadelta;
import backprop.optimizer.Adagrad;
import backprop.optimizer.Adam;
import backprop.optimizer.AdamW;
import backprop.optimizer.AmsGrad;
import backprop.optimizer.Clip;
import backprop.optimizer.Epsilon;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Moments;
import backprop.optimizer.Momentum;
import backprop.optimizer.NAdam;
import backprop.optimizer.Nesterov;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.RmsProp;
import backprop.optimizer.Schedule;
import backprop.optimizer.Sgd;

/** Valid update rules, schedules and clips, chosen by chance. */
record RandomRules(Chance chance) {

    OptimizerSpec optimizer() {
        double eta = chance.positive();
        return chance.of(
                () -> new Sgd(eta),
                () -> new Momentum(eta, chance.share(), chance.of(Momentum.Form.class), velocity()),
                () -> new Nesterov(eta, chance.share(), velocity()),
                () -> new Adagrad(eta, epsilon()),
                () -> new RmsProp(eta, chance.share(), epsilon(), chance.of(RmsProp.Scope.class), chance.notNegative()),
                () -> new Adadelta(eta, chance.share(), chance.notNegative()),
                () -> new Adam(eta, moments()),
                () -> new AdamW(eta, moments(), chance.notNegative()),
                () -> new AmsGrad(eta, moments()),
                () -> new NAdam(eta, moments(), chance.notNegative()));
    }

    private InitialVelocity velocity() {
        return chance.of(
                InitialVelocity.Zero::new,
                () -> new InitialVelocity.Constant(chance.number(), chance.yes()),
                () -> new InitialVelocity.MultipleOfStart(chance.number()));
    }

    private Epsilon epsilon() {
        return new Epsilon(chance.notNegative(), chance.of(Epsilon.Place.class));
    }

    private Moments moments() {
        return new Moments(chance.share(), chance.share(), chance.notNegative());
    }

    Schedule schedule() {
        return chance.yes() ? flat() : new Schedule.WarmUp(chance.whole(1, 99), flat());
    }

    private Schedule flat() {
        double factor = Math.max(1e-3, chance.share());
        return chance.of(
                Schedule.Constant::new,
                () -> new Schedule.Step(chance.whole(1, 99), factor),
                () -> new Schedule.Exponential(factor),
                () -> new Schedule.Cosine(chance.notNegative()),
                () -> new Schedule.Plateau(
                        monitor(), factor, chance.whole(0, 99), chance.notNegative(), chance.notNegative()));
    }

    Clip clip() {
        return chance.of(
                Clip.None::new, () -> new Clip.ByElement(chance.positive()), () -> new Clip.ByNorm(chance.positive()));
    }

    Monitor monitor() {
        return new Monitor(chance.of(Part.class), chance.of(Metric.class));
    }
}
