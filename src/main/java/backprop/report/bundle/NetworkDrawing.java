package backprop.report.bundle;

import backprop.experiment.ExperimentSpec;
import backprop.figure.NetworkFigure;
import backprop.figure.NetworkFigure.Column;
import backprop.figure.Words;
import backprop.network.Activation;
import backprop.network.LayerSpec;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An experiment's network as a figure: a column for the inputs and one for each dense layer with what follows it. */
final class NetworkDrawing {
    private final Strings strings = Strings.of("report");
    private final ExperimentSpec spec;
    private final List<Column> columns = new ArrayList<>();

    NetworkDrawing(ExperimentSpec spec) {
        this.spec = spec;
    }

    NetworkFigure figure() {
        int inputs = spec.network().inputs();
        columns.add(new Column(strings.get("network.input"), inputs, "", ""));
        for (LayerSpec layer : spec.network().layers()) {
            if (layer instanceof LayerSpec.Dense dense) {
                int before = columns.get(columns.size() - 1).units();
                String weights = strings.get("network.weights", before, dense.units());
                columns.add(new Column(strings.get("network.hidden", columns.size()), dense.units(), "", weights));
            } else if (layer instanceof LayerSpec.Dropout dropout) {
                follow(strings.get("network.dropout", Numerals.format(dropout.rate())));
            } else if (layer instanceof LayerSpec.Stage stage) {
                follow(strings.get(stage.activation()));
            }
        }
        Optional<Activation> own = spec.loss().kind().ownStage();
        if (own.isPresent() && !own.equals(spec.network().lastActivation())) {
            follow(strings.get(own.get()));
        }
        Column last = columns.remove(columns.size() - 1);
        String name = strings.get(columns.isEmpty() ? "network.input" : "network.output");
        columns.add(new Column(name, last.units(), last.does(), last.weights()));
        return new NetworkFigure(
                strings.get("section.network"),
                strings.get("network.subtitle", spec.network().parameterCount()),
                columns,
                Words.ENGLISH);
    }

    /** What comes behind the last column's units. */
    private void follow(String stage) {
        Column last = columns.remove(columns.size() - 1);
        String does = last.does().isEmpty() ? stage : last.does() + ", " + stage;
        columns.add(new Column(last.name(), last.units(), does, last.weights()));
    }
}
