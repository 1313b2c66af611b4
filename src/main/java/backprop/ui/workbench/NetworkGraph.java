package backprop.ui.workbench;

import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * The network as columns of neurons. Each column is a toggle that selects it; between two columns stand the weights' shape
 * and a button that adds a layer there.
 */
final class NetworkGraph extends Pane {
    private static final double COLUMN_WIDTH = 66;
    /** Columns that stand closer than this are narrower, and named by a letter. */
    private static final double CLOSE = 72;

    private static final double TOP = 28;
    /** Below the neurons: their number, what they are, and more of it where there are further stages. */
    private static final double LEAST_BOTTOM = 46;

    private static final double LINE = 13;
    private static final double LEAST_HEIGHT = 156;
    private static final double RADIUS = 5;
    private static final double MIN_STEP = 14;
    private static final double MAX_STEP = 20;
    private static final int EACH_END = 3;
    /** Between two columns closer than this their weights' shape has no room. */
    private static final double ROOM_FOR_SHAPE = 100;

    private final DesignerViewModel model;
    private final Strings strings;
    private final Group edges = new Group();
    private final Group neurons = new Group();
    private final List<ToggleButton> columns = new ArrayList<>();
    private final List<Label> titles = new ArrayList<>();
    private final List<Label> kinds = new ArrayList<>();
    private final List<Button> adders = new ArrayList<>();
    private final List<Label> shapes = new ArrayList<>();
    private double bottom = LEAST_BOTTOM;

    NetworkGraph(DesignerViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("network-graph");
        edges.setManaged(false);
        neurons.setManaged(false);
        neurons.setMouseTransparent(true);
        edges.setMouseTransparent(true);
        model.columnsProperty().addListener((value, old, now) -> rebuild());
        model.selectedProperty().addListener((value, old, now) -> select());
        rebuild();
    }

    private void rebuild() {
        boolean hadFocus = columns.stream().anyMatch(ToggleButton::isFocused);
        List<LayerColumn> shown = model.columnsProperty().get();
        int lines = shown.stream().mapToInt(LayerColumn::lines).max().orElse(1);
        bottom = LEAST_BOTTOM + (lines - 1) * LINE;
        setMinHeight(LEAST_HEIGHT + bottom - LEAST_BOTTOM);
        columns.clear();
        adders.clear();
        titles.clear();
        kinds.clear();
        shapes.clear();
        for (int i = 0; i < shown.size(); i++) {
            columns.add(column(shown.get(i), i));
            if (i > 0) {
                adders.add(adder(i - 1));
                shapes.add(shape(shown.get(i)));
            }
        }
        getChildren().setAll(columns);
        getChildren().addAll(edges, neurons);
        getChildren().addAll(shapes);
        getChildren().addAll(adders);
        select();
        if (hadFocus) {
            columns.get(model.selectedProperty().get()).requestFocus();
        }
        requestLayout();
    }

    private ToggleButton column(LayerColumn column, int index) {
        Label title = Controls.label(column.title(), "column-title");
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Label units = Controls.label(Numerals.format((long) column.units()), "column-units");
        Label kind = Controls.label(column.kind(), "column-kind");
        kind.setMinWidth(USE_PREF_SIZE);
        titles.add(title);
        kinds.add(kind);
        VBox texts = new VBox(title, gap, units, kind);
        texts.setAlignment(Pos.TOP_CENTER);
        // Without a toggle group: in a group Tab meets the selected one alone.
        ToggleButton button = new ToggleButton();
        button.setGraphic(texts);
        button.setId("column-" + index);
        button.getStyleClass().add("network-column");
        button.setAccessibleText(
                column.shape().isEmpty()
                        ? strings.get("designer.column", column.title(), column.units(), column.kindInLine())
                        : strings.get(
                                "designer.columnShape",
                                column.title(),
                                column.units(),
                                column.kindInLine(),
                                column.shape(),
                                column.parameters()));
        button.setTooltip(Controls.tooltip(button.getAccessibleText()));
        button.setOnAction(event -> choose(index));
        button.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        texts.prefHeightProperty().bind(button.heightProperty().subtract(10));
        return button;
    }

    private void choose(int index) {
        model.selectedProperty().set(index);
        select();
    }

    private void step(KeyEvent event) {
        int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        int to = columns.indexOf(event.getSource()) + by;
        if (by == 0 || event.isAltDown() || to < 0 || to >= columns.size()) {
            return;
        }
        choose(to);
        columns.get(to).requestFocus();
        event.consume();
    }

    private Button adder(int after) {
        Button button = Controls.iconOnly(new Button(), "fth-plus", strings.get("designer.add"));
        button.setId("add-" + after);
        button.getStyleClass().add("adder");
        button.disableProperty().bind(model.canAdd().not());
        button.setOnAction(event -> {
            model.addAfter(after);
            columns.get(model.selectedProperty().get()).requestFocus();
        });
        return button;
    }

    private static Label shape(LayerColumn column) {
        Label label = Controls.label(column.shape() + "\n" + column.parameters(), "weights-shape");
        label.setMouseTransparent(true);
        return label;
    }

    private void select() {
        int selected = model.selectedProperty().get();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).setSelected(i == selected);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int n = columns.size();
        double width = getWidth();
        double height = getHeight();
        double step = (width - COLUMN_WIDTH) / (n - 1);
        double columnWidth = step < CLOSE ? step - 3 : COLUMN_WIDTH;
        for (int i = 0; i < n; i++) {
            double left = Math.rint(i * step + (COLUMN_WIDTH - columnWidth) / 2);
            columns.get(i).resizeRelocate(left, 0, columnWidth, height);
            LayerColumn column = model.columnsProperty().get().get(i);
            titles.get(i).setText(step < CLOSE ? column.shortTitle() : column.title());
            kinds.get(i).setText(step < CLOSE ? column.shortKind() : column.kind());
        }
        draw(step, height);
        for (int i = 0; i + 1 < n; i++) {
            double middle = Math.rint(COLUMN_WIDTH / 2 + (i + 0.5) * step);
            Button button = adders.get(i);
            button.autosize();
            double centre = (TOP + height - bottom) / 2;
            button.relocate(middle - button.getWidth() / 2, Math.rint(centre - button.getHeight() / 2));
            Label shape = shapes.get(i);
            shape.setVisible(step >= ROOM_FOR_SHAPE);
            shape.autosize();
            shape.relocate(Math.rint(middle - shape.getWidth() / 2), height - bottom + 2);
        }
    }

    private void draw(double step, double height) {
        edges.getChildren().clear();
        neurons.getChildren().clear();
        double[] before = {};
        for (int i = 0; i < columns.size(); i++) {
            double x = COLUMN_WIDTH / 2 + Math.rint(i * step);
            double[] ys = neurons(model.columnsProperty().get().get(i).units(), x, height, i);
            if (i > 0) {
                edges(x - step, before, x, ys);
            }
            before = ys;
        }
    }

    /** Draws a column's neurons, the middle ones as dots when there are many; returns their heights. */
    private double[] neurons(int units, double x, double height, int column) {
        double room = height - TOP - bottom - 2 * RADIUS;
        int most = Math.max(2 * EACH_END + 1, (int) (room / MAX_STEP) | 1);
        boolean all = units <= most;
        int places = all ? units : most;
        double step = places < 2 ? 0 : Math.max(MIN_STEP, Math.min(MAX_STEP, room / (places - 1)));
        double first = (TOP + height - bottom - (places - 1) * step) / 2;
        List<Double> ys = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            double y = first + i * step;
            if (!all && i == places / 2) {
                for (int dot = -1; dot <= 1; dot++) {
                    neurons.getChildren().add(circle(x, y + 4 * dot, 1.2, "more-neurons", column));
                }
            } else {
                ys.add(y);
                neurons.getChildren().add(circle(x, y, RADIUS, "neuron", column));
            }
        }
        return ys.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Circle circle(double x, double y, double radius, String style, int column) {
        Circle circle = new Circle(x, y, radius);
        circle.getStyleClass().add(style);
        if (column == model.selectedProperty().get()) {
            circle.getStyleClass().add("selected");
        }
        return circle;
    }

    private void edges(double x1, double[] from, double x2, double[] to) {
        Path path = new Path();
        path.getStyleClass().add("edges");
        for (double y1 : from) {
            for (double y2 : to) {
                path.getElements().addAll(new MoveTo(x1 + RADIUS, y1), new LineTo(x2 - RADIUS, y2));
            }
        }
        edges.getChildren().add(path);
    }
}
