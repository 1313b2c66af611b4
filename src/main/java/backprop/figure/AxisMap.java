package backprop.figure;

/**
 * Where the values of an axis lie on the surface.
 *
 * @param scale linear or logarithmic
 * @param range what is shown, in units of the axis
 * @param start the pixel of the range's lower end
 * @param end the pixel of its upper end; above {@code start} for x, below for y
 */
public record AxisMap(Scale scale, Range range, double start, double end) {
    /** Far enough outside to be invisible, near enough for every drawing toolkit. */
    private static final double FAR = 1e5;

    /** Ends nearer than this part of their size are one value. */
    private static final double FINEST = 1e-9;

    /** The pixel of a value that the scale {@linkplain Scale#shows shows}, kept within ±100,000. */
    public double pixel(double value) {
        double from = scale.forward(range.from());
        double part = (scale.forward(value) - from) / (scale.forward(range.to()) - from);
        return Math.max(-FAR, Math.min(FAR, start + part * (end - start)));
    }

    /** The value at a pixel. */
    public double value(double pixel) {
        double from = scale.forward(range.from());
        double to = scale.forward(range.to());
        return scale.back(from + (pixel - start) / (end - start) * (to - from));
    }

    /** Whether the value lies within the range. */
    public boolean contains(double value) {
        return value >= range.from() && value <= range.to();
    }

    /** What is shown when the axis is stretched around a pixel; {@code factor} below 1 shows less. */
    public Range stretched(double pixel, double factor) {
        return between(pixel + (start - pixel) * factor, pixel + (end - pixel) * factor);
    }

    /** What is shown when everything is moved by so many pixels. */
    public Range moved(double pixels) {
        return between(start - pixels, end - pixels);
    }

    /** The part of the axis between two pixels; all that it shows if they are too near for numbers to tell apart. */
    public Range between(double one, double other) {
        double low = Math.min(value(one), value(other));
        double high = Math.max(value(one), value(other));
        boolean fits = Double.isFinite(low) && Double.isFinite(high) && scale.shows(low);
        return fits && high - low > FINEST * Math.max(Math.abs(low), Math.abs(high)) ? new Range(low, high) : range;
    }
}
