package backprop.program;

import backprop.experiment.Deviation;
import backprop.network.Activation;
import backprop.network.LayerSpec;
import backprop.network.Slip;
import backprop.program.Stages.Stage;
import java.util.List;

/** The network as PyTorch's modules; what the published code does otherwise as functions with a backward of their own. */
final class TorchNetwork {
    private final Setup setup;
    private final List<Stage> stages;
    private final int last;

    TorchNetwork(Setup setup) {
        this.setup = setup;
        stages = Stages.of(setup.network());
        last = indexOfDense(Stages.denseLayers(stages));
    }

    private int indexOfDense(int number) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).layer() instanceof LayerSpec.Dense
                    && stages.get(i).dense() == number) {
                return i;
            }
        }
        throw new IllegalArgumentException("There is no dense layer " + number + ".");
    }

    /** Where the last dense layer stands in {@code network}. */
    int lastDense() {
        return last;
    }

    private boolean isFromPreactivation() {
        return setup.has(Slip.OUTPUT_GRADIENT_FROM_PREACTIVATION) && hasPreactivation();
    }

    /** Whether the last dense layer has another before it. */
    boolean hasPreactivation() {
        return Stages.denseLayers(stages) > 1;
    }

    /** The function that takes x to the outputs. */
    String forwardName() {
        return isFromPreactivation() ? "forward" : "network";
    }

    /** The classes of the slips, if there are any. */
    String classes() {
        StringBuilder text = new StringBuilder();
        if (uses(Activation.RELU) && setup.has(Slip.RELU_PASSES_ALL)) {
            text.append(function("PublishedReLU", Deviation.RELU_PASSES_ALL, "z.clamp(min=0)", "", "delta", ""));
        }
        if ((uses(Activation.LOGISTIC) || uses(Activation.SILU)) && setup.has(Slip.SILU_WITH_LOGISTIC_BACKWARD)) {
            text.append(function(
                    "PublishedSigmoid",
                    Deviation.SILU_WITH_LOGISTIC_BACKWARD,
                    "z * torch.sigmoid(z)",
                    "ctx.save_for_backward(a)\n",
                    "delta * a * (1 - a)",
                    "a, = ctx.saved_tensors\n"));
        }
        if (isFromPreactivation()) {
            text.append("""
                    class PublishedLinear(torch.autograd.Function):
                    %s    @staticmethod
                        def forward(ctx, a, z, weight, bias):
                            ctx.save_for_backward(z, weight)
                            return a @ weight.T + bias

                        @staticmethod
                        def backward(ctx, delta):
                            z, weight = ctx.saved_tensors
                            return delta @ weight, None, delta.T @ z, delta.sum(dim=0)


                    """.formatted(Python.indent(1, setup.mark(Deviation.OUTPUT_GRADIENT_FROM_PREACTIVATION))));
        }
        if (setup.network().hasDropout()) {
            text.append("""
                    class Dropout(nn.Module):
                        def __init__(self, rate):
                            super().__init__()
                            self.rate = rate

                        def forward(self, a):
                            return a * torch.from_numpy(dropout_mask(a, self.rate)) if self.training else a


                    """);
        }
        return text.toString();
    }

    private boolean uses(Activation activation) {
        return stages.stream().anyMatch(s -> s.layer() instanceof LayerSpec.Stage a && a.activation() == activation);
    }

    private String function(String name, Deviation deviation, String value, String save, String backward, String load) {
        return """
                class %1$sFunction(torch.autograd.Function):
                %2$s    @staticmethod
                    def forward(ctx, z):
                        a = %3$s
                %4$s        return a

                    @staticmethod
                    def backward(ctx, delta):
                %5$s        return %6$s


                class %1$s(nn.Module):
                    def forward(self, z):
                        return %1$sFunction.apply(z)


                """.formatted(
                        name,
                        Python.indent(1, setup.mark(deviation)),
                        value,
                        Python.indent(2, save),
                        Python.indent(2, load),
                        backward);
    }

    /** {@code network} with its given start, and {@code forward} where the modules alone do not do. */
    String network() {
        StringBuilder modules = new StringBuilder();
        int inputs = setup.network().inputs();
        for (Stage stage : stages) {
            modules.append(Python.indent(1, module(stage.layer(), inputs))).append(",\n");
            inputs = stage.layer().outputs(inputs);
        }
        return """
                network = nn.Sequential(
                %s)

                # The start: W is of shape inputs × units, which PyTorch keeps transposed
                layers = [module for module in network if isinstance(module, nn.Linear)]
                with torch.no_grad():
                    for number, layer in enumerate(layers, start=1):
                        layer.weight.copy_(torch.from_numpy(data[f"W{number}"].T))
                        layer.bias.copy_(torch.from_numpy(data[f"b{number}"]))
                """.formatted(modules)
                + (setup.network().hasDropout() ? "network.eval()  # dropout is for batches that are trained on\n" : "")
                + forward();
    }

    private String forward() {
        if (!isFromPreactivation()) {
            return "";
        }
        int before = indexOfDense(Stages.denseLayers(stages) - 1) + 1;
        return """


                def forward(x):
                    z = network[:%1$d](x)
                    a = network[%1$d:%2$d](z)
                    output = network[%2$d]
                    return network[%3$d:](PublishedLinear.apply(a, z, output.weight, output.bias))
                """.formatted(before, last, last + 1);
    }

    private String module(LayerSpec layer, int inputs) {
        if (layer instanceof LayerSpec.Dense dense) {
            return "nn.Linear(%d, %d)".formatted(inputs, dense.units());
        }
        if (layer instanceof LayerSpec.Dropout dropout) {
            return "Dropout(%s)".formatted(Python.number(dropout.rate()));
        }
        Activation activation = ((LayerSpec.Stage) layer).activation();
        boolean silu = activation == Activation.LOGISTIC || activation == Activation.SILU;
        if (silu && setup.has(Slip.SILU_WITH_LOGISTIC_BACKWARD)) {
            return "PublishedSigmoid()";
        }
        if (activation == Activation.RELU && setup.has(Slip.RELU_PASSES_ALL)) {
            return "PublishedReLU()";
        }
        String mark = silu
                ? setup.markLeftOut(Deviation.SILU_WITH_LOGISTIC_BACKWARD)
                : activation == Activation.RELU ? setup.markLeftOut(Deviation.RELU_PASSES_ALL) : "";
        return mark + module(activation.computedWith(setup.spec().slips()));
    }

    private static String module(Activation activation) {
        return switch (activation) {
            case TANH -> "nn.Tanh()";
            case LOGISTIC -> "nn.Sigmoid()";
            case RELU -> "nn.ReLU()";
            case LEAKY_RELU -> "nn.LeakyReLU(0.01)";
            case ELU -> "nn.ELU()";
            case SILU -> "nn.SiLU()";
            case GELU -> "nn.GELU()";
            case SOFTPLUS -> "nn.Softplus(threshold=40)";
            case IDENTITY -> "nn.Identity()";
            case SOFTMAX -> "nn.Softmax(dim=1)";
        };
    }
}
