package backprop.program;

import backprop.experiment.Deviation;
import backprop.network.Activation;
import backprop.network.LayerSpec;
import backprop.network.Slip;
import backprop.program.Stages.Stage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forward and the backward pass in NumPy, a line a stage. */
final class NumpyNetwork {
    private final Setup setup;
    private final List<Stage> stages;
    private final int last;
    private final boolean dropout;

    NumpyNetwork(Setup setup) {
        this.setup = setup;
        stages = Stages.of(setup.network());
        last = Stages.denseLayers(stages);
        dropout = setup.network().hasDropout();
    }

    /** {@code forward(x)}, or {@code forward(x, training=False)} where that makes a difference. */
    String forward() {
        StringBuilder body = new StringBuilder();
        for (Stage stage : stages) {
            body.append(forward(stage));
        }
        return """
                def forward(x%s):
                    \"""Z = XW + b and A = φ(Z), layer by layer; returns all values, the outputs last.\"""
                %s    return %s
                """.formatted(
                dropout ? ", training=False" : "", Python.indent(1, body.toString()), String.join(", ", values()));
    }

    private String forward(Stage stage) {
        if (stage.layer() instanceof LayerSpec.Dense) {
            return "%s = %s @ p[\"W%d\"] + p[\"b%d\"]\n"
                    .formatted(stage.to(), stage.from(), stage.dense(), stage.dense());
        }
        if (stage.layer() instanceof LayerSpec.Stage s) {
            return mark(s.activation())
                    + "%s = %s\n"
                            .formatted(
                                    stage.to(),
                                    NumpyActivation.value(
                                            NumpyActivation.forward(
                                                    s.activation(), setup.spec().slips()),
                                            stage.from()));
        }
        double rate = ((LayerSpec.Dropout) stage.layer()).rate();
        return "%1$s = dropout_mask(%2$s, %3$s) if training else 1\n%4$s = %2$s * %1$s\n"
                .formatted(stage.mask(), stage.from(), Python.number(rate), stage.to());
    }

    private String mark(Activation activation) {
        boolean silu = activation == Activation.LOGISTIC || activation == Activation.SILU;
        return silu ? setup.mark(Deviation.SILU_WITH_LOGISTIC_BACKWARD) : "";
    }

    /** Everything that the forward pass returns. */
    private Set<String> values() {
        Set<String> values = new LinkedHashSet<>(List.of("x"));
        for (Stage stage : stages) {
            if (stage.layer() instanceof LayerSpec.Dropout) {
                values.add(stage.mask());
            }
            values.add(stage.to());
        }
        return values;
    }

    /** {@code backward(values, delta)}; {@code slopeless} is asked for by the slip that forgets the output's slope. */
    String backward() {
        List<Stage> reversed = new ArrayList<>(stages);
        Collections.reverse(reversed);
        StringBuilder body = new StringBuilder("g = {}\n");
        for (Stage stage : reversed) {
            body.append(backward(stage));
        }
        String text = body.toString();
        String unpacked = values().stream()
                .map(name -> Pattern.compile("\\b" + name + "\\b").matcher(text).find() ? name : "_")
                .collect(Collectors.joining(", "));
        return """
                def backward(values, delta%s):
                    \"""The gradients: ∂L/∂W = Aᵀδ, ∂L/∂b = Σ δ; before each layer δ becomes (δWᵀ) ∘ φ′(Z).\"""
                    %s = values
                %s    return g
                """.formatted(
                setup.has(Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE) ? ", slopeless" : "", unpacked, Python.indent(1, text));
    }

    private String backward(Stage stage) {
        boolean first = stages.get(0).equals(stage);
        if (stage.layer() instanceof LayerSpec.Dense) {
            return dense(stage, first);
        }
        if (first) {
            return "";
        }
        if (stage.layer() instanceof LayerSpec.Stage s) {
            return activation(stage, s.activation());
        }
        return "delta = delta * %s\n".formatted(stage.mask());
    }

    private String activation(Stage stage, Activation activation) {
        String slope = NumpyActivation.backward(activation, setup.spec().slips(), stage.from(), stage.to());
        if (slope.equals("delta")) {
            return activation == Activation.RELU ? setup.mark(Deviation.RELU_PASSES_ALL) : "";
        }
        String comment = mark(activation);
        return (comment.isEmpty() ? "# " + NumpyActivation.formula(activation) + "\n" : comment) + "delta = " + slope
                + "\n";
    }

    private String dense(Stage stage, boolean first) {
        String x = stage.from();
        String delta = "delta";
        String comment = "";
        if (stage.dense() == last) {
            if (setup.has(Slip.OUTPUT_GRADIENT_FROM_PREACTIVATION) && last > 1) {
                x = "z" + (last - 1);
                comment += setup.mark(Deviation.OUTPUT_GRADIENT_FROM_PREACTIVATION);
            }
            if (setup.has(Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE)) {
                delta = "slopeless";
                comment += setup.mark(Deviation.OUTPUT_GRADIENT_WITHOUT_SLOPE);
            }
        }
        String lines = comment
                + "g[\"W%1$d\"] = %2$s.T @ %3$s\ng[\"b%1$d\"] = delta.sum(axis=0)\n".formatted(stage.dense(), x, delta);
        return first ? lines : lines + "delta = delta @ p[\"W%d\"].T\n".formatted(stage.dense());
    }
}
