package backprop.figure;

/** How values are spread along an axis. */
public enum Scale {
    /** Evenly. */
    LINEAR {
        @Override
        double forward(double value) {
            return value;
        }

        @Override
        double back(double position) {
            return position;
        }
    },
    /** By their logarithm to base 10; values that are not above 0 have no place and become gaps. */
    LOG {
        @Override
        double forward(double value) {
            return Math.log10(value);
        }

        @Override
        double back(double position) {
            return Math.pow(10, position);
        }
    };

    abstract double forward(double value);

    abstract double back(double position);

    /** Whether this value has a place on the axis. */
    public boolean shows(double value) {
        return Double.isFinite(value) && (this == LINEAR || value > 0);
    }
}
