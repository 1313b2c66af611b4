package backprop.figure;

/** Where a saved picture says what its signs mean. */
public enum LegendPlace {
    /** Rows between the title and the plot. */
    ABOVE,

    /** A column at the right, as wide as its names need, at most a third of the picture. */
    RIGHT,

    /** Rows below the axis. */
    BELOW,

    /** Name and last value beside each line's end; a chart without lines, with pale ones, too many or long names has rows above. */
    LINE_ENDS,

    /** Nowhere: the text around the picture says it. */
    NONE
}
