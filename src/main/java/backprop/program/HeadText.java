package backprop.program;

import backprop.data.Part;
import backprop.experiment.ExperimentSpec;
import backprop.network.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a program begins: what it is, what it imports, its data and its start. */
final class HeadText {
    /** What the description of every program holds. */
    static final String WRITTEN_BY = "Written by the Backprop Workbench";

    private HeadText() {}

    /** The whole program, given its sections but for the first. */
    static String text(Setup setup, Dialect dialect, List<String> sections) {
        String body = sections.stream()
                .filter(section -> !section.isEmpty())
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n\n\n"));
        return description(setup.spec(), dialect) + "\n" + imports(body, dialect) + "\n" + body + "\n";
    }

    private static String description(ExperimentSpec spec, Dialect dialect) {
        List<String> paragraphs = new ArrayList<>(List.of(Python.prose(spec.name())));
        if (!spec.origin().description().isBlank()) {
            paragraphs.add(Python.prose(spec.origin().description()));
        }
        paragraphs.add(
                Python.prose("""
                %s. It needs Python 3 with %s, and the .npz of its own name beside it: the data, \
                the start, and what chance decided. It prints a line an epoch, leaves all digits in a .csv and the \
                parameters in a -weights.npz, and draws the curves into a .png if matplotlib is there.""".formatted(WRITTEN_BY, dialect == Dialect.NUMPY ? "NumPy" : "PyTorch and NumPy")));
        paragraphs.add(
                "Rows are examples: N examples, D inputs, K outputs. g is a gradient, w a weight or bias, η the learning rate.");
        return "\"\"\"" + String.join("\n\n", paragraphs) + "\n\"\"\"\n";
    }

    private static String imports(String body, Dialect dialect) {
        StringBuilder text = new StringBuilder("import csv\n");
        text.append(body.contains("math.") ? "import math\n" : "");
        text.append("from pathlib import Path\n\nimport numpy as np\n");
        if (dialect == Dialect.PYTORCH) {
            text.append("import torch\n");
            text.append(body.contains("nn.") ? "from torch import nn\n" : "");
            text.append(body.contains("F.") ? "from torch.nn import functional as F\n" : "");
        }
        return text.append('\n').toString();
    }

    /** The file, the counts, the parts. */
    static List<String> data(Setup setup) {
        StringBuilder text = new StringBuilder("HERE = Path(__file__)\ndata = np.load(HERE.with_suffix(\".npz\"))\n\n");
        text.append("EPOCHS = %d\n".formatted(setup.spec().training().epochs()));
        if (!setup.isWholeInOrder()) {
            text.append("BATCH = %d  # examples a batch\n".formatted(setup.batchSize()));
        }
        text.append("\n# The data as the network sees them: x an example a row, t its %s\n"
                .formatted(setup.ofClasses() ? "class" : "numbers to predict"));
        for (Part part : setup.parts()) {
            text.append("x_%1$s, t_%1$s = data[\"x_%1$s\"], data[\"t_%1$s\"]\n".formatted(Setup.name(part)));
        }
        if (!setup.isWholeInOrder()) {
            text.append("N = len(x_train)\n");
        }
        if (setup.batches().shuffled()) {
            text.append("order = data[\"order\"]  # of the training examples, a row an epoch\n");
        }
        return List.of(text.toString());
    }

    /** The parameters by name, NumPy's arrays. */
    static String numpyStart(Setup setup) {
        String names = setup.prepared().newNetwork().parameters().stream()
                .map(Parameter::name)
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(", "));
        return """
                # The parameters at their start: W of shape inputs × units, b of shape units
                p = {name: data[name] for name in [%s]}
                """.formatted(names);
    }

    /** The parts as PyTorch's tensors. */
    static String tensors(Setup setup) {
        StringBuilder text = new StringBuilder(
                "\ntorch.set_default_dtype(torch.%s)\n".formatted(setup.isFloat32() ? "float32" : "float64"));
        for (Part part : setup.parts()) {
            String name = Setup.name(part);
            text.append("x_%1$s = torch.from_numpy(x_%1$s)\n".formatted(name));
            text.append("t_%1$s = torch.from_numpy(t_%1$s%2$s)\n"
                    .formatted(name, setup.ofClasses() ? ".astype(np.int64)" : ""));
        }
        if (setup.batches().shuffled()) {
            text.append("order = torch.from_numpy(order.astype(np.int64))\n");
        }
        return text.toString();
    }

    /** The parameters by the names that the start has them by. */
    static String torchParameters() {
        return """
                # The parameters by name, for the rule that is written out
                p = {}
                for number, layer in enumerate(layers, start=1):
                    p[f"W{number}"], p[f"b{number}"] = layer.weight, layer.bias
                """;
    }

    /** {@code weights()}: NumPy's arrays, W of shape inputs × units. */
    static String torchWeights() {
        return """
                def weights():
                    \"""The parameters as NumPy's arrays, W of shape inputs × units.\"""
                    arrays = {}
                    for number, layer in enumerate(layers, start=1):
                        arrays[f"W{number}"] = layer.weight.detach().numpy().T
                        arrays[f"b{number}"] = layer.bias.detach().numpy()
                    return arrays
                """;
    }
}
