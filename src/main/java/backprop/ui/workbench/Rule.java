package backprop.ui.workbench;

import backprop.optimizer.Adadelta;
import backprop.optimizer.Adagrad;
import backprop.optimizer.Adam;
import backprop.optimizer.AdamW;
import backprop.optimizer.AmsGrad;
import backprop.optimizer.Epsilon;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Moments;
import backprop.optimizer.Momentum;
import backprop.optimizer.NAdam;
import backprop.optimizer.Nesterov;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.RmsProp;
import backprop.optimizer.Sgd;
import java.util.Arrays;

/** The update rules of the form, each with its usual learning rate. */
enum Rule {
    SGD(Sgd.class, 0.1),
    MOMENTUM(Momentum.class, 0.1),
    NESTEROV(Nesterov.class, 0.1),
    ADAGRAD(Adagrad.class, 0.01),
    RMSPROP(RmsProp.class, 0.01),
    ADADELTA(Adadelta.class, 1),
    ADAM(Adam.class, 0.001),
    ADAMW(AdamW.class, 0.001),
    AMSGRAD(AmsGrad.class, 0.001),
    NADAM(NAdam.class, 0.002);

    private static final double USUAL_MOMENTUM = 0.9;

    private final Class<? extends OptimizerSpec> type;
    private final double usualRate;

    Rule(Class<? extends OptimizerSpec> type, double usualRate) {
        this.type = type;
        this.usualRate = usualRate;
    }

    static Rule of(OptimizerSpec spec) {
        return Arrays.stream(values())
                .filter(rule -> rule.type.isInstance(spec))
                .findFirst()
                .orElseThrow();
    }

    /** This rule after another: what both have stays; the learning rate does where it means the same. */
    OptimizerSpec after(OptimizerSpec former) {
        Rule from = of(former);
        double eta = from.isPlain() == isPlain() && (isPlain() || from.usualRate == usualRate)
                ? former.learningRate()
                : usualRate;
        double mu = former instanceof Momentum m
                ? m.momentum()
                : former instanceof Nesterov n ? n.momentum() : USUAL_MOMENTUM;
        InitialVelocity velocity = former instanceof Momentum m
                ? m.initialVelocity()
                : former instanceof Nesterov n ? n.initialVelocity() : new InitialVelocity.Zero();
        Moments moments = moments(former);
        Epsilon epsilon = new Epsilon(moments.epsilon(), Epsilon.Place.OUTSIDE);
        return switch (this) {
            case SGD -> new Sgd(eta);
            case MOMENTUM -> new Momentum(eta, mu, Momentum.Form.PLAIN, velocity);
            case NESTEROV -> new Nesterov(eta, mu, velocity);
            case ADAGRAD -> new Adagrad(eta, new Epsilon(1e-10, Epsilon.Place.OUTSIDE));
            case RMSPROP -> new RmsProp(eta, 0.9, epsilon, RmsProp.Scope.ELEMENT, 0);
            case ADADELTA -> new Adadelta(eta, 0.9, 1e-6);
            case ADAM -> new Adam(eta, moments);
            case ADAMW -> new AdamW(eta, moments, 0.01);
            case AMSGRAD -> new AmsGrad(eta, moments);
            case NADAM -> new NAdam(eta, moments, 0.004);
        };
    }

    /** Whether a step is the learning rate times a gradient, or a mean of gradients, as it is. */
    private boolean isPlain() {
        return this == SGD || this == MOMENTUM || this == NESTEROV;
    }

    /** β₁, β₂ and ε of Adam and its kin; the usual ones of other rules. */
    static Moments moments(OptimizerSpec spec) {
        if (spec instanceof Adam adam) {
            return adam.moments();
        }
        if (spec instanceof AdamW adamW) {
            return adamW.moments();
        }
        if (spec instanceof AmsGrad amsGrad) {
            return amsGrad.moments();
        }
        return spec instanceof NAdam nAdam ? nAdam.moments() : Moments.USUAL;
    }

    /** Adam or its kin with other moments; other rules as they are. */
    static OptimizerSpec withMoments(OptimizerSpec spec, Moments moments) {
        if (spec instanceof Adam adam) {
            return new Adam(adam.learningRate(), moments);
        }
        if (spec instanceof AdamW adamW) {
            return new AdamW(adamW.learningRate(), moments, adamW.weightDecay());
        }
        if (spec instanceof AmsGrad amsGrad) {
            return new AmsGrad(amsGrad.learningRate(), moments);
        }
        return spec instanceof NAdam nAdam ? new NAdam(nAdam.learningRate(), moments, nAdam.momentumDecay()) : spec;
    }

    /** Whether it keeps Adam's means. */
    boolean hasMoments() {
        return this == ADAM || this == ADAMW || this == AMSGRAD || this == NADAM;
    }
}
