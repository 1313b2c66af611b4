package backprop.report;

import backprop.experiment.ExperimentSpec;
import backprop.figure.NetworkFigure;
import backprop.figure.NetworkFigure.Column;
import backprop.network.Activation;
import backprop.network.LayerSpec;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An experiment's network as a figure: a column for the inputs and one for each dense layer with what follows it. */
public final class NetworkDrawing {
    private NetworkDrawing() {}

    /** The layers, and the stage that belongs to the loss, if the last layer has none. */
    public static NetworkFigure of(ExperimentSpec spec) {
        Strings strings = ChartTexts.strings();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(strings.get("network.input"), spec.network().inputs(), "", ""));
        for (LayerSpec layer : spec.network().layers()) {
            if (layer instanceof LayerSpec.Dense dense) {
                int before = columns.get(columns.size() - 1).units();
                String weights = strings.get("network.weights", before, dense.units());
                columns.add(new Column(strings.get("network.hidden", columns.size()), dense.units(), "", weights));
            } else if (layer instanceof LayerSpec.Dropout dropout) {
                follow(columns, strings.get("network.dropout", Numerals.format(dropout.rate())));
            } else if (layer instanceof LayerSpec.Stage stage) {
                follow(columns, strings.get(stage.activation()));
            }
        }
        Optional<Activation> own = spec.loss().kind().ownStage();
        if (own.isPresent() && !own.equals(spec.network().lastActivation())) {
            follow(columns, strings.get(own.get()));
        }
        if (columns.size() > 1) {
            Column last = columns.remove(columns.size() - 1);
            columns.add(new Column(strings.get("network.output"), last.units(), last.does(), last.weights()));
        }
        return new NetworkFigure(
                strings.get("network.title"),
                strings.get("network.subtitle", spec.network().parameterCount()),
                columns,
                ChartTexts.words(strings));
    }

    /** What comes behind the last column's units. */
    private static void follow(List<Column> columns, String stage) {
        Column last = columns.remove(columns.size() - 1);
        String does = last.does().isEmpty() ? stage : last.does() + ", " + stage;
        columns.add(new Column(last.name(), last.units(), does, last.weights()));
    }
}
