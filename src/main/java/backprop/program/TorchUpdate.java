package backprop.program;

import backprop.experiment.Deviation;
import backprop.network.Slip;
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
import java.util.Optional;

/** An update rule in PyTorch: {@code torch.optim}'s where it is the same, else the rule written out as NumPy has it. */
final class TorchUpdate {
    private final Setup setup;
    private final Optional<String> optim;
    private final NumpyUpdate own;

    TorchUpdate(Setup setup, ScheduleText schedule) {
        this.setup = setup;
        optim = torchOptim(setup, schedule);
        own = new NumpyUpdate(setup);
    }

    /** Whether the rule is one of {@code torch.optim}. */
    boolean isTorch() {
        return optim.isPresent();
    }

    boolean asksForEpoch() {
        return own.asksForEpoch();
    }

    /** The rule's own functions, where it is written out: {@code p} holds the parameters, {@code g} their gradients. */
    String functions() {
        return isTorch() ? "" : inTorch(own.functions());
    }

    /** NumPy's lines with PyTorch's functions, which have the same names. */
    private static String inTorch(String lines) {
        return lines.replace("np.", "torch.");
    }

    /** The optimizer, or what the written-out rule remembers, as statements. */
    String start() {
        if (isTorch()) {
            String make = "torch.optim." + optim.get();
            String begin = new TorchStart(setup).lines();
            return perBatch()
                    ? formula()
                            + setup.mark(Deviation.STATE_PER_BATCH_POSITION)
                            + "optimizers = [%s for _ in range(%d)]\n".formatted(make, setup.batchCount())
                            + (begin.isEmpty() ? "" : "for optimizer in optimizers:\n" + Python.indent(1, begin))
                    : formula() + "optimizer = " + make + "\n" + begin;
        }
        return own.start();
    }

    /** The rule's formula as a comment; where PyTorch's looks otherwise, why it is the same. */
    private String formula() {
        String formula = "# " + own.formula().replace("\n    ", "\n# ") + "\n";
        if (!(setup.spec().optimizer() instanceof Momentum m) || m.momentum() == 0) {
            return formula;
        }
        return switch (m.form()) {
            case TORCH -> formula;
            case PLAIN ->
                formula + "# with a constant η, which makes it PyTorch's v = μv + g; w = w - ηv"
                        + (m.initialVelocity() instanceof InitialVelocity.Zero ? "\n" : ", from v₀/η\n");
            case AVERAGE -> formula + "# which PyTorch calls a dampening of μ\n";
        };
    }

    private boolean perBatch() {
        return own.isPerBatch();
    }

    /** The statements of the step; the gradients are in {@code .grad}. */
    String step(String position, boolean constantRate) {
        if (isTorch()) {
            String optimizer = perBatch() ? "optimizers[%s]".formatted(position) : "optimizer";
            String rate = constantRate ? "" : "%s.param_groups[0][\"lr\"] = eta\n".formatted(optimizer);
            return rate + optimizer + ".step()\n";
        }
        String state = !own.hasState() ? "" : perBatch() ? ", states[%s]".formatted(position) : ", state";
        return """
                with torch.no_grad():
                    g = {name: w.grad for name, w in p.items()}
                    update(g%s, eta%s)
                """.formatted(state, asksForEpoch() ? ", epoch" : "");
    }

    private static Optional<String> torchOptim(Setup setup, ScheduleText schedule) {
        OptimizerSpec spec = setup.spec().optimizer();
        String eta = "network.parameters(), lr=" + Python.number(spec.learningRate());
        if (spec instanceof Sgd) {
            return Optional.of("SGD(%s)".formatted(eta));
        }
        if (spec instanceof Momentum m) {
            boolean same = m.form() != Momentum.Form.PLAIN || schedule.isConstant();
            return same && !setup.has(Slip.MOMENTUM_REVERSED_FIRST_EPOCH)
                    ? Optional.of("SGD(%s%s)".formatted(eta, momentum(m)))
                    : Optional.empty();
        }
        if (spec instanceof Nesterov n) {
            String momentum =
                    n.momentum() > 0 ? ", momentum=%s, nesterov=True".formatted(Python.number(n.momentum())) : "";
            return Optional.of("SGD(%s%s)".formatted(eta, momentum));
        }
        if (spec instanceof Adagrad a) {
            return isOutside(a.epsilon())
                    ? Optional.of("Adagrad(%s, eps=%s)"
                            .formatted(eta, Python.number(a.epsilon().value())))
                    : Optional.empty();
        }
        if (spec instanceof RmsProp r) {
            boolean same = r.scope() == RmsProp.Scope.ELEMENT
                    && isOutside(r.epsilon())
                    && !setup.has(Slip.RMSPROP_IDLE_FIRST_EPOCH);
            return same
                    ? Optional.of("RMSprop(%s, alpha=%s, eps=%s)"
                            .formatted(
                                    eta,
                                    Python.number(r.decay()),
                                    Python.number(r.epsilon().value())))
                    : Optional.empty();
        }
        if (spec instanceof Adadelta a) {
            return Optional.of("Adadelta(%s, rho=%s, eps=%s)"
                    .formatted(eta, Python.number(a.decay()), Python.number(a.epsilon())));
        }
        return Optional.of(adam(spec, eta));
    }

    private static boolean isOutside(Epsilon epsilon) {
        return epsilon.place() == Epsilon.Place.OUTSIDE || epsilon.value() == 0;
    }

    private static String momentum(Momentum m) {
        String mu = Python.number(m.momentum());
        return m.momentum() == 0
                ? ""
                : ", momentum=" + mu + (m.form() == Momentum.Form.AVERAGE ? ", dampening=" + mu : "");
    }

    private static String adam(OptimizerSpec spec, String eta) {
        if (spec instanceof Adam a) {
            return "Adam(%s, %s)".formatted(eta, moments(a.moments()));
        }
        if (spec instanceof AdamW a) {
            return "AdamW(%s, %s, weight_decay=%s)"
                    .formatted(eta, moments(a.moments()), Python.number(a.weightDecay()));
        }
        if (spec instanceof AmsGrad a) {
            return "Adam(%s, %s, amsgrad=True)".formatted(eta, moments(a.moments()));
        }
        NAdam n = (NAdam) spec;
        return "NAdam(%s, %s, momentum_decay=%s)"
                .formatted(eta, moments(n.moments()), Python.number(n.momentumDecay()));
    }

    private static String moments(Moments m) {
        return "betas=(%s, %s), eps=%s"
                .formatted(Python.real(m.beta1()), Python.real(m.beta2()), Python.number(m.epsilon()));
    }
}
