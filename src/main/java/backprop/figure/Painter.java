package backprop.figure;

/**
 * Puts marks onto a surface: one method a kind of mark. Nothing is left to decide but how the surface says it. Text is
 * drawn on its baseline without kerning, lines with butt ends and round joins.
 */
public interface Painter {
    /** Paints the whole drawing, the first mark lowest. The first mark covers everything with the background. */
    default void paint(Drawing drawing) {
        for (Mark mark : drawing.marks()) {
            mark.paintWith(this);
        }
    }

    void rectangle(Mark.Rectangle mark);

    void line(Mark.Line mark);

    void polyline(Mark.Polyline mark);

    void area(Mark.Area mark);

    void cells(Mark.Cells mark);

    void circle(Mark.Circle mark);

    void polygon(Mark.Polygon mark);

    void text(Mark.Text mark);

    /** Unless the surface knows hatching by itself, line by line. */
    default void hatch(Mark.Hatch mark) {
        mark.lines().forEach(this::line);
    }
}
