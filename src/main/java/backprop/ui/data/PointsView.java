package backprop.ui.data;

import backprop.data.Features;
import backprop.data.Targets;
import backprop.figure.Axis;
import backprop.figure.ScatterFigure;
import backprop.figure.Theme;
import backprop.report.PointsFigure;
import backprop.ui.common.FigureCanvas;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** Examples as points: two inputs against each other, or one input against the number to predict. */
final class PointsView extends StackPane {
    private final DataViewModel model;
    private final ExamplesViewModel shown;
    private final ReadOnlyObjectWrapper<ScatterFigure> figure = new ReadOnlyObjectWrapper<>(
            ScatterFigure.of("", Axis.of(""), Axis.of(""), new double[0], new double[0], new int[0], List.of()));
    private final ObjectProperty<OptionalDouble> pointed = new SimpleObjectProperty<>(OptionalDouble.empty());

    private final Label thinned = new Label();

    PointsView(DataViewModel model, ExamplesViewModel shown, ObservableValue<Theme> theme) {
        this.model = model;
        this.shown = shown;
        FigureCanvas canvas = new FigureCanvas(figure, theme, pointed);
        canvas.setId("points");
        canvas.setOnMouseClicked(event -> select());
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                select();
            }
        });
        getStyleClass().add("points-view");
        thinned.setId("points-thinned");
        thinned.getStyleClass().add("muted");
        setAlignment(thinned, Pos.BOTTOM_RIGHT);
        getChildren().addAll(canvas, thinned);
        shown.shownProperty().addListener((value, old, now) -> draw());
        shown.selectedProperty().addListener((value, old, now) -> show());
        draw();
    }

    /** The points, with their classes. */
    ReadOnlyObjectProperty<ScatterFigure> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    private void select() {
        pointed.get().ifPresent(place -> shown.select((int) place));
    }

    private void draw() {
        pointed.set(OptionalDouble.empty());
        place();
        ring();
    }

    private void place() {
        Examples examples = shown.examples();
        if (examples == null || examples.kind() != Examples.Kind.POINTS) {
            return;
        }
        int n = examples.size();
        double[] xs = new double[n];
        double[] ys = new double[n];
        // A point that is not shown keeps its place among the others, so that all are called by their index.
        Arrays.fill(xs, Double.NaN);
        Arrays.fill(ys, Double.NaN);
        int[] classes = new int[n];
        Features x = examples.data().features();
        boolean predicted = examples.data().targets() instanceof Targets.Values;
        int[] all = shown.shownProperty().get();
        Thinned drawn = Thinned.of(all, shown.selectedProperty().get());
        thinned.setText(drawn.step() > 1 ? model.strings.get("points.thinned", drawn.step(), all.length) : "");
        for (int row : drawn.rows()) {
            xs[row] = x.get(row, 0);
            ys[row] = predicted ? examples.data().targets().value(row, 0, 1) : x.get(row, 1);
            classes[row] = Math.max(0, examples.classOf(row));
        }
        figure.set(PointsFigure.of(
                model.chosenProperty().get().name(),
                examples.feature(0),
                predicted ? model.strings.get("points.y") : examples.feature(1),
                xs,
                ys,
                classes,
                predicted
                        ? List.of(model.strings.get("points.examples"))
                        : examples.data().classNames()));
    }

    /** The selected example is drawn even where others are passed over. */
    private void show() {
        if (!thinned.getText().isEmpty()) {
            place();
        }
        ring();
    }

    private void ring() {
        int selected = shown.selectedProperty().get();
        if (selected >= 0 && selected < figure.get().size()) {
            figure.set(figure.get().withHighlighted(List.of(selected)));
        }
    }
}
