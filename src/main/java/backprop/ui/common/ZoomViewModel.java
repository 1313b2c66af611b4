package backprop.ui.common;

import backprop.figure.AxisMap;
import backprop.figure.Figure;
import backprop.figure.PlotArea;
import backprop.figure.Range;
import backprop.figure.Viewport;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * The part of a chart that is looked at. It stays when values come in. The part of the axis below is the owner's, so that
 * charts that stand below one another show the same.
 */
public final class ZoomViewModel {
    /** A drag shorter than this, in pixels, is none, and along one axis alone leaves that as it is. */
    private static final double SHORTEST = 8;

    private final ObservableValue<Figure> whole;
    private final ObjectProperty<@Nullable Range> x;
    private final ObjectProperty<@Nullable Range> y = new SimpleObjectProperty<>();
    private final ObjectBinding<Figure> figure;
    private final BooleanBinding zoomed;

    /** Along which axes something is done. */
    public enum Along {
        X,
        Y
    }

    /** @param x the part of the axis below; null for all of it */
    public ZoomViewModel(ObservableValue<Figure> whole, ObjectProperty<@Nullable Range> x) {
        this.whole = whole;
        this.x = x;
        figure = Bindings.createObjectBinding(() -> new Viewport(x.get(), y.get()).of(whole.getValue()), whole, x, y);
        zoomed = x.isNotNull().or(y.isNotNull());
    }

    /** What is seen. */
    public ObjectBinding<Figure> figure() {
        return figure;
    }

    /** Whether that is less than all. */
    public BooleanBinding zoomed() {
        return zoomed;
    }

    /** Stretches an axis around a pixel along it; {@code factor} below 1 shows less. */
    public void stretch(PlotArea<?> plot, Along along, double pixel, double factor) {
        set(along, now(plot, along).stretched(pixel, factor));
    }

    /** Stretches an axis around its middle. */
    public void stretch(PlotArea<?> plot, Along along, double factor) {
        AxisMap map = now(plot, along);
        stretch(plot, along, (map.start() + map.end()) / 2, factor);
    }

    /** Shows what stands between two corners, in pixels; of a flat or narrow rectangle along one axis alone. */
    public void select(PlotArea<?> plot, double x1, double y1, double x2, double y2) {
        boolean wide = Math.abs(x1 - x2) >= SHORTEST;
        boolean high = Math.abs(y1 - y2) >= SHORTEST;
        if (wide) {
            set(Along.X, plot.x().between(x1, x2));
        }
        if (high) {
            set(Along.Y, plot.y().between(y1, y2));
        }
    }

    /** Whether a rectangle between these pixels is worth a look. */
    public static boolean isLong(double one, double other) {
        return Math.abs(one - other) >= SHORTEST;
    }

    /** Moves the plot as it was laid out by so many pixels; an axis that fits the curves goes on to do so. */
    public void move(PlotArea<?> plot, double right, double down) {
        if (x.get() != null && right != 0) {
            set(Along.X, plot.x().moved(right));
        }
        if (y.get() != null && down != 0) {
            set(Along.Y, plot.y().moved(down));
        }
    }

    /** Moves by a part of the plot's length: 0.1 to the left is a tenth of it farther left. */
    public void step(PlotArea<?> plot, Along along, double part) {
        AxisMap map = now(plot, along);
        if ((along == Along.X ? x : y).get() != null) {
            set(along, map.moved(-part * (map.end() - map.start())));
        }
    }

    /** Shows all again. */
    public void reset() {
        x.set(null);
        y.set(null);
    }

    /** The axis as it will be laid out: the plot may be that of a moment ago. */
    private AxisMap now(PlotArea<?> plot, Along along) {
        AxisMap map = along == Along.X ? plot.x() : plot.y();
        Range range = (along == Along.X ? x : y).get();
        return range == null ? map : new AxisMap(map.scale(), range, map.start(), map.end());
    }

    private void set(Along along, Range range) {
        if (along == Along.X) {
            x.set(Viewport.withinX(whole.getValue(), range));
        } else {
            y.set(Viewport.withinY(whole.getValue(), range));
        }
    }
}
