package backprop.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same drawing in greys, without its background, or both. */
final class Repaint implements Painter {
    private final @Nullable Greys greys;
    private final List<Mark> marks = new ArrayList<>();

    private Repaint(@Nullable Greys greys) {
        this.greys = greys;
    }

    static Drawing of(Drawing drawing, boolean inGreys, boolean transparent) {
        if (!inGreys && !transparent) {
            return drawing;
        }
        Repaint repaint = new Repaint(inGreys ? new Greys() : null);
        int settled = 0;
        for (int i = 0; i < drawing.marks().size(); i++) {
            Mark mark = drawing.marks().get(i);
            if (!(transparent && (i == 0 || isGround(mark)))) {
                mark.paintWith(repaint);
            }
            if (i == drawing.settled() - 1) {
                settled = repaint.marks.size();
            }
        }
        return new Drawing(drawing.width(), drawing.height(), repaint.marks, settled, drawing.plot());
    }

    /** A half-transparent piece of the background under a text: where there is none it would be a stain. */
    private static boolean isGround(Mark mark) {
        return mark instanceof Mark.Rectangle rectangle
                && rectangle.stroke() == null
                && rectangle.fill() != null
                && rectangle.fill().alpha() < 1
                && rectangle.fill().withAlpha(1).equals(Theme.LIGHT.background());
    }

    @Override
    public void rectangle(Mark.Rectangle mark) {
        marks.add(new Mark.Rectangle(mark.box(), mark.radius(), fill(mark.fill()), stroke(mark.stroke())));
    }

    @Override
    public void line(Mark.Line mark) {
        marks.add(new Mark.Line(mark.x1(), mark.y1(), mark.x2(), mark.y2(), pen(mark.stroke())));
    }

    @Override
    public void polyline(Mark.Polyline mark) {
        marks.add(new Mark.Polyline(mark.xs(), mark.ys(), pen(mark.stroke()), mark.clip()));
    }

    @Override
    public void area(Mark.Area mark) {
        marks.add(new Mark.Area(mark.xs(), mark.ys(), colour(mark.fill()), mark.clip()));
    }

    @Override
    public void cells(Mark.Cells mark) {
        if (greys == null) {
            marks.add(mark);
            return;
        }
        Raster raster = mark.raster();
        marks.add(new Mark.Cells(mark.box(), Raster.of(raster.rows(), raster.columns(), (row, column) -> {
            int argb = raster.argb(row, column);
            return (argb & 0xff000000) | (colour(Rgba.of(argb & 0xffffff)).red() * 0x010101);
        })));
    }

    @Override
    public void circle(Mark.Circle mark) {
        marks.add(new Mark.Circle(mark.x(), mark.y(), mark.radius(), fill(mark.fill()), stroke(mark.stroke())));
    }

    @Override
    public void polygon(Mark.Polygon mark) {
        marks.add(new Mark.Polygon(mark.xs(), mark.ys(), fill(mark.fill()), stroke(mark.stroke())));
    }

    @Override
    public void text(Mark.Text mark) {
        Rgba colour = greys == null ? mark.colour() : greys.ofText(mark.colour());
        marks.add(new Mark.Text(
                mark.text(), mark.x(), mark.y(), mark.anchor(), mark.style(), colour, mark.angle(), mark.follows()));
    }

    @Override
    public void hatch(Mark.Hatch mark) {
        marks.add(new Mark.Hatch(mark.box(), mark.spacing(), pen(mark.stroke())));
    }

    private Rgba colour(Rgba colour) {
        return greys == null ? colour : greys.of(colour);
    }

    private Stroke pen(Stroke stroke) {
        return new Stroke(colour(stroke.colour()), stroke.width(), stroke.dash());
    }

    private @Nullable Rgba fill(@Nullable Rgba fill) {
        return fill == null ? null : colour(fill);
    }

    private @Nullable Stroke stroke(@Nullable Stroke stroke) {
        return stroke == null ? null : pen(stroke);
    }
}
