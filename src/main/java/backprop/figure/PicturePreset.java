package backprop.figure;

import java.util.Optional;

/** Picture settings to begin with. */
public enum PicturePreset {
    /** One column of a page of two. */
    REPORT_COLUMN(8.5, 7, 8, 0.75, LegendPlace.ABOVE),

    /** As wide as the text of an A4 page. */
    FULL_PAGE(16, 10, 9, 0.9, LegendPlace.LINE_ENDS),

    /** A whole slide of 16 : 9, to be read from afar. */
    SLIDE(25.4, 14.29, 18, 1.25, LegendPlace.LINE_ENDS);

    private static final int DPI = 300;
    private static final int SLIDE_DPI = 192;

    private final double width;
    private final double height;
    private final double fontSize;
    private final double lineWidth;
    private final LegendPlace legend;

    PicturePreset(double width, double height, double fontSize, double lineWidth, LegendPlace legend) {
        this.width = width;
        this.height = height;
        this.fontSize = fontSize;
        this.lineWidth = lineWidth;
        this.legend = legend;
    }

    /** With the chart's own title, no caption, in colour on white. */
    public PictureSpec spec() {
        return new PictureSpec(
                Optional.empty(),
                "",
                width,
                height,
                LengthUnit.CM,
                this == SLIDE ? SLIDE_DPI : DPI,
                fontSize,
                lineWidth,
                legend,
                false,
                false);
    }
}
