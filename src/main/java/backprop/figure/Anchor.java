package backprop.figure;

/** Which part of a text stands at its x. */
public enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double part;

    Anchor(double part) {
        this.part = part;
    }

    /** The part of the width that lies left of x. */
    double part() {
        return part;
    }
}
