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

/** An update rule in NumPy: what it remembers, and its step. */
final class NumpyUpdate {
    private final Setup setup;
    private final Rule rule;

    /**
     * A rule's lines.
     *
     * @param formula of the step
     * @param state the entries of what it remembers; empty for nothing
     * @param before what is done once a step
     * @param each what is done for the array {@code name}
     */
    private record Rule(String formula, String state, String before, String each) {}

    NumpyUpdate(Setup setup) {
        this.setup = setup;
        rule = rule(setup.spec().optimizer());
    }

    /** In the symbols of the field, without a full stop. */
    String formula() {
        return rule.formula();
    }

    boolean hasState() {
        return !rule.state().isEmpty();
    }

    boolean isPerBatch() {
        return hasState() && setup.has(Slip.STATE_PER_BATCH_POSITION);
    }

    /** Whether the step asks which epoch it is in. */
    boolean asksForEpoch() {
        return rule.each().contains("if epoch");
    }

    /** {@code new_state()}, if there is one, and {@code update(g, …, eta)}. */
    String functions() {
        String state = !hasState() ? "" : """
                def new_state():
                    \"""What the rule remembers, at its start.\"""
                    return {
                %s    }


                """.formatted(Python.indent(2, rule.state()));
        return state
                + """
                def update(g%s, eta%s):
                    \"""%s.\"""
                %s    for name, w in p.items():
                %s""".formatted(
                                hasState() ? ", state" : "",
                                asksForEpoch() ? ", epoch" : "",
                                rule.formula(),
                                Python.indent(1, rule.before()),
                                Python.indent(2, rule.each()));
    }

    /** The states at the start, as statements. */
    String start() {
        if (!hasState()) {
            return "";
        }
        return isPerBatch()
                ? setup.mark(Deviation.STATE_PER_BATCH_POSITION)
                        + "states = [new_state() for _ in range(%d)]\n".formatted(setup.batchCount())
                : "state = new_state()\n";
    }

    private Rule rule(OptimizerSpec spec) {
        if (spec instanceof Sgd) {
            return new Rule("w = w - ηg", "", "", "w -= eta * g[name]\n");
        }
        if (spec instanceof Momentum momentum) {
            return momentum(momentum);
        }
        if (spec instanceof Nesterov n) {
            String mu = Python.number(n.momentum());
            return new Rule(
                    "v = μv + g; w = w - η(g + μv)",
                    velocity(n.initialVelocity()),
                    "v = state[\"v\"]\n",
                    "v[name] = %1$s * v[name] + g[name]\nw -= eta * (g[name] + %1$s * v[name])\n".formatted(mu));
        }
        if (spec instanceof Adagrad a) {
            return new Rule(
                    "G = G + g²; w = w - ηg/" + rootFormula("G", a.epsilon()),
                    zeros("G"),
                    "G = state[\"G\"]\n",
                    "G[name] += g[name] ** 2\nw -= eta * g[name] / %s\n".formatted(root("G[name]", a.epsilon())));
        }
        if (spec instanceof RmsProp r) {
            return rmsProp(r);
        }
        if (spec instanceof Adadelta a) {
            return adadelta(a);
        }
        return adamLike(spec);
    }

    private Rule momentum(Momentum m) {
        String mu = Python.number(m.momentum());
        String term = switch (m.form()) {
            case PLAIN -> "eta * g[name]";
            case TORCH -> "g[name]";
            case AVERAGE -> "(1 - %s) * g[name]".formatted(mu);
        };
        String formula = switch (m.form()) {
            case PLAIN -> "v = μv + ηg; w = w - v";
            case TORCH -> "v = μv + g; w = w - ηv";
            case AVERAGE -> "v = μv + (1 - μ)g; w = w - ηv";
        };
        String learn = "v[name] = %s * v[name] + %s\n".formatted(mu, term);
        String step = m.form() == Momentum.Form.PLAIN ? "w -= v[name]\n" : "w -= eta * v[name]\n";
        if (setup.has(Slip.MOMENTUM_REVERSED_FIRST_EPOCH)) {
            learn = "%sif epoch == 0:\n    v[name] = -%s\nelse:\n    %s"
                    .formatted(setup.mark(Deviation.MOMENTUM_REVERSED_FIRST_EPOCH), term, learn);
        }
        return new Rule(formula, velocity(m.initialVelocity()), "v = state[\"v\"]\n", learn + step);
    }

    private String velocity(InitialVelocity velocity) {
        if (velocity instanceof InitialVelocity.MultipleOfStart m) {
            return setup.mark(Deviation.INITIAL_VELOCITY)
                    + "\"v\": {name: %s * w for name, w in p.items()},\n".formatted(Python.number(m.factor()));
        }
        if (velocity instanceof InitialVelocity.Constant c) {
            String value = Python.number(c.value());
            return setup.mark(Deviation.CONSTANT_VELOCITY)
                    + "\"v\": {name: np.full_like(w, %s) for name, w in p.items()},\n"
                            .formatted(c.bias() ? value : value + " if name.startswith(\"W\") else 0");
        }
        return zeros("v");
    }

    private Rule rmsProp(RmsProp r) {
        boolean idle = setup.has(Slip.RMSPROP_IDLE_FIRST_EPOCH);
        boolean array = r.scope() == RmsProp.Scope.ARRAY;
        String gamma = Python.number(r.decay());
        String mean = array ? "float((g[name] ** 2).sum())" : "g[name] ** 2";
        String learn = "v[name] = %1$s * v[name] + (1 - %1$s) * %2$s\n".formatted(gamma, mean);
        if (idle) {
            learn = "%sif epoch > 0:\n    %s".formatted(setup.mark(Deviation.RMSPROP_IDLE_FIRST_EPOCH), learn);
        }
        String start = Python.number(r.start());
        String root = root("v[name]", r.epsilon());
        String state = array
                ? setup.mark(Deviation.RMSPROP_PER_ARRAY) + "\"v\": {name: %s for name in p},\n".formatted(start)
                : r.start() == 0
                        ? zeros("v")
                        : "\"v\": {name: np.full_like(w, %s) for name, w in p.items()},\n".formatted(start);
        return new Rule(
                "v = γv + (1 - γ)%s; w = w - ηg/%s".formatted(array ? "‖g‖²" : "g²", rootFormula("v", r.epsilon())),
                state,
                "v = state[\"v\"]\n",
                learn + "w -= eta * g[name] / %s\n".formatted(array ? root.replace("np.", "math.") : root));
    }

    private static Rule adadelta(Adadelta a) {
        String rho = Python.number(a.decay());
        String epsilon = Python.number(a.epsilon());
        return new Rule(
                "u = ρu + (1 - ρ)g²; d = g√(s + ε)/√(u + ε); s = ρs + (1 - ρ)d²; w = w - ηd",
                zeros("u") + zeros("s"),
                "u, s = state[\"u\"], state[\"s\"]\n",
                """
                u[name] = %1$s * u[name] + (1 - %1$s) * g[name] ** 2
                d = g[name] * np.sqrt(s[name] + %2$s) / np.sqrt(u[name] + %2$s)
                s[name] = %1$s * s[name] + (1 - %1$s) * d ** 2
                w -= eta * d
                """.formatted(rho, epsilon));
    }

    private static Rule adamLike(OptimizerSpec spec) {
        if (spec instanceof Adam a) {
            return adam("", "", "v[name]", "", a.moments());
        }
        if (spec instanceof AdamW a) {
            String decay = "w *= 1 - eta * %s\n".formatted(Python.number(a.weightDecay()));
            return adam("w = w - ηλw; ", decay, "v[name]", "", a.moments());
        }
        if (spec instanceof AmsGrad a) {
            return adam("", "", "largest[name]", "largest[name] = np.maximum(largest[name], v[name])\n", a.moments());
        }
        NAdam n = (NAdam) spec;
        return nadam(n);
    }

    private static Rule adam(String formula, String decay, String v, String after, Moments moments) {
        boolean largest = !after.isEmpty();
        return new Rule(
                formula + "m = β₁m + (1 - β₁)g; v = β₂v + (1 - β₂)g²; w = w - η m̂/(√v̂ + ε),"
                        + (largest
                                ? "\n    m̂ = m/(1 - β₁ᵗ), v̂ = the largest v so far/(1 - β₂ᵗ)"
                                : "\n    m̂ = m/(1 - β₁ᵗ), v̂ = v/(1 - β₂ᵗ)"),
                "\"t\": 0,\n" + zeros("m") + zeros("v") + (largest ? zeros("largest") : ""),
                "m, v%s = state[\"m\"], state[\"v\"]%s\nstate[\"t\"] += 1\nt = state[\"t\"]\n"
                        .formatted(largest ? ", largest" : "", largest ? ", state[\"largest\"]" : ""),
                decay
                        + learn(moments)
                        + after
                        + "m_hat = m[name] / (1 - %s ** t)\nv_hat = %s / (1 - %s ** t)\nw -= eta * m_hat / (np.sqrt(v_hat) + %s)\n"
                                .formatted(
                                        Python.number(moments.beta1()),
                                        v,
                                        Python.number(moments.beta2()),
                                        Python.number(moments.epsilon())));
    }

    private static String learn(Moments moments) {
        return """
                m[name] = %1$s * m[name] + (1 - %1$s) * g[name]
                v[name] = %2$s * v[name] + (1 - %2$s) * g[name] ** 2
                """.formatted(Python.number(moments.beta1()), Python.number(moments.beta2()));
    }

    private static Rule nadam(NAdam n) {
        Moments moments = n.moments();
        return new Rule(
                "μ_t = β₁(1 - ½·0.96^(tψ)), Π_t = μ_1·…·μ_t; m and v as Adam has them;\n"
                        + "    w = w - η[(1 - μ_t)g/(1 - Π_t) + μ_(t+1)m/(1 - Π_(t+1))]/(√v̂ + ε)",
                "\"t\": 0,\n\"product\": 1.0,\n" + zeros("m") + zeros("v"),
                """
                m, v = state["m"], state["v"]
                state["t"] += 1
                t = state["t"]
                mu = %1$s * (1 - 0.5 * 0.96 ** (t * %2$s))
                mu_next = %1$s * (1 - 0.5 * 0.96 ** ((t + 1) * %2$s))
                state["product"] *= mu
                product = state["product"]
                """.formatted(Python.number(moments.beta1()), Python.number(n.momentumDecay())),
                learn(moments) + """
                v_hat = v[name] / (1 - %s ** t)
                d = (1 - mu) / (1 - product) * g[name] + mu_next / (1 - product * mu_next) * m[name]
                w -= eta * d / (np.sqrt(v_hat) + %s)
                """.formatted(Python.number(moments.beta2()), Python.number(moments.epsilon())));
    }

    private static String zeros(String name) {
        return "\"%s\": {name: np.zeros_like(w) for name, w in p.items()},\n".formatted(name);
    }

    private static String root(String v, Epsilon epsilon) {
        String value = Python.number(epsilon.value());
        if (epsilon.value() == 0) {
            return "np.sqrt(%s)".formatted(v);
        }
        return epsilon.place() == Epsilon.Place.INSIDE
                ? "np.sqrt(%s + %s)".formatted(v, value)
                : "(np.sqrt(%s) + %s)".formatted(v, value);
    }

    private static String rootFormula(String v, Epsilon epsilon) {
        if (epsilon.value() == 0) {
            return "√" + v;
        }
        return epsilon.place() == Epsilon.Place.INSIDE ? "√(" + v + " + ε)" : "(√" + v + " + ε)";
    }
}
