package backprop.figure;

/** A unit in which a saved picture's width and height are given. */
public enum LengthUnit {
    MM("mm", 1 / 25.4),
    CM("cm", 1 / 2.54),
    INCH("in", 1),
    /** As on a screen of 96 to the inch: a logical pixel, whatever the DPI of the image. */
    PX("px", 1 / 96.0);

    private final String symbol;
    private final double inches;

    LengthUnit(String symbol, double inches) {
        this.symbol = symbol;
        this.inches = inches;
    }

    /** As it is written behind a number. */
    public String symbol() {
        return symbol;
    }

    /** So many of this unit in inches. */
    public double toInches(double length) {
        return length * inches;
    }

    /** So many inches in this unit. */
    public double ofInches(double length) {
        return length / inches;
    }
}
