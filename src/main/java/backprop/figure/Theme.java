package backprop.figure;

/** The colours of a chart's furniture, for a light and for a dark surface. */
public enum Theme {
    LIGHT(0xffffff, 0xf6f8fa, 0xd0d7de, 0x1f2328, 0x57606a, 0xe8ecf0, 0xcf222e),
    DARK(0x0d1117, 0x161b22, 0x3d444d, 0xe6edf3, 0x9aa4af, 0x222831, 0xf85149);

    private final Rgba background;
    private final Rgba subtle;
    private final Rgba border;
    private final Rgba text;
    private final Rgba muted;
    private final Rgba grid;
    private final Rgba error;

    Theme(int background, int subtle, int border, int text, int muted, int grid, int error) {
        this.background = Rgba.of(background);
        this.subtle = Rgba.of(subtle);
        this.border = Rgba.of(border);
        this.text = Rgba.of(text);
        this.muted = Rgba.of(muted);
        this.grid = Rgba.of(grid);
        this.error = Rgba.of(error);
    }

    /** What everything stands on. */
    public Rgba background() {
        return background;
    }

    /** A region set off from the background, such as a gap. */
    public Rgba subtle() {
        return subtle;
    }

    /** Edges of cards, tick lines and hatching. */
    public Rgba border() {
        return border;
    }

    /** Values, titles and callouts. */
    public Rgba text() {
        return text;
    }

    /** Tick labels, axis titles, the axis line. */
    public Rgba muted() {
        return muted;
    }

    /** Grid lines. */
    public Rgba grid() {
        return grid;
    }

    /** What went wrong. */
    public Rgba error() {
        return error;
    }
}
