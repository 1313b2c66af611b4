package backprop.program;

import backprop.experiment.Deviation;
import backprop.optimizer.InitialVelocity;
import backprop.optimizer.Momentum;
import backprop.optimizer.Nesterov;
import backprop.optimizer.OptimizerSpec;
import backprop.optimizer.RmsProp;

/** What a rule of {@code torch.optim} remembers at its start, where that is not the start it takes by itself. */
final class TorchStart {
    private static final String WITH_NAMES = "name, w in network.named_parameters()";
    private static final String WITHOUT_NAMES = "w in network.parameters()";

    private final Setup setup;

    TorchStart(Setup setup) {
        this.setup = setup;
    }

    /** The statements that set it; empty if nothing need be set. */
    String lines() {
        OptimizerSpec spec = setup.spec().optimizer();
        if (spec instanceof Momentum m && m.momentum() > 0) {
            boolean average = m.form() == Momentum.Form.AVERAGE;
            // PyTorch's velocity is the plain one divided by η.
            String by = m.form() == Momentum.Form.PLAIN ? " / " + Python.number(m.learningRate()) : "";
            return average && m.initialVelocity() instanceof InitialVelocity.Zero
                    ? "# v₀ = 0; by itself PyTorch would begin with v = g\n"
                            + set(WITHOUT_NAMES, velocity("torch.zeros_like(w)"))
                    : velocity(m.initialVelocity(), by);
        }
        if (spec instanceof Nesterov n && n.momentum() > 0) {
            return velocity(n.initialVelocity(), "");
        }
        if (spec instanceof RmsProp r && r.start() != 0) {
            String mean = "torch.full_like(w, %s)".formatted(Python.number(r.start()));
            return set(
                    WITHOUT_NAMES,
                    "optimizer.state[w] = {\"step\": torch.tensor(0.0), \"square_avg\": %s}\n".formatted(mean));
        }
        return "";
    }

    private String velocity(InitialVelocity start, String by) {
        if (start instanceof InitialVelocity.MultipleOfStart m) {
            String value = "%s%s * w.detach()".formatted(Python.number(m.factor()), by);
            return setup.mark(Deviation.INITIAL_VELOCITY) + set(WITHOUT_NAMES, velocity(value));
        }
        if (start instanceof InitialVelocity.Constant c) {
            String value = Python.number(c.value()) + by;
            return setup.mark(Deviation.CONSTANT_VELOCITY)
                    + (c.bias()
                            ? set(WITHOUT_NAMES, velocity("torch.full_like(w, %s)".formatted(value)))
                            : set(
                                    WITH_NAMES,
                                    velocity("torch.full_like(w, %s if name.endswith(\"weight\") else 0)"
                                            .formatted(value))));
        }
        return "";
    }

    private static String velocity(String value) {
        return "optimizer.state[w][\"momentum_buffer\"] = " + value + "\n";
    }

    private static String set(String parameters, String statement) {
        return "for %s:\n    %s".formatted(parameters, statement);
    }
}
