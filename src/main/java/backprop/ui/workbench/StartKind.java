package backprop.ui.workbench;

import backprop.network.Initializer;
import java.util.Collections;
import java.util.List;

/** The starts that the designer offers for an array of parameters. */
enum StartKind {
    ZERO,
    CONSTANT,
    NORMAL,
    UNIFORM,
    GLOROT_NORMAL,
    GLOROT_UNIFORM,
    HE_NORMAL,
    HE_UNIFORM,
    LECUN_NORMAL,
    /** PyTorch's Linear: uniform in ±1/√fan_in. */
    TORCH,
    ORTHOGONAL,
    HUNDREDTHS,
    UNIT_NORM,
    GIVEN;

    /** More given values than these are no longer typed. */
    static final int MOST_TYPED = 400;

    private static final double USUAL_SD = 0.1;

    static StartKind of(Initializer start) {
        if (start instanceof Initializer.Constant) {
            return CONSTANT;
        }
        if (start instanceof Initializer.Normal) {
            return NORMAL;
        }
        if (start instanceof Initializer.Uniform) {
            return UNIFORM;
        }
        if (start instanceof Initializer.UnitNorm) {
            return UNIT_NORM;
        }
        if (start instanceof Initializer.Given) {
            return GIVEN;
        }
        for (StartKind kind : values()) {
            if (kind.hasNoNumbers() && kind.create(start, 1, 1).equals(start)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("The designer does not know the start " + start + ".");
    }

    private boolean hasNoNumbers() {
        return this != CONSTANT && this != NORMAL && this != UNIFORM && this != UNIT_NORM && this != GIVEN;
    }

    /**
     * This start, with the numbers of the former one where both have them.
     *
     * @throws IllegalArgumentException if there are too many values to be given
     */
    Initializer create(Initializer former, int rows, int cols) {
        return switch (this) {
            case ZERO -> new Initializer.Zero();
            case CONSTANT -> new Initializer.Constant(value(former));
            case NORMAL -> new Initializer.Normal(mean(former), sd(former));
            case UNIFORM -> new Initializer.Uniform(low(former), high(former));
            case GLOROT_NORMAL -> new Initializer.GlorotNormal();
            case GLOROT_UNIFORM -> new Initializer.GlorotUniform();
            case HE_NORMAL -> new Initializer.HeNormal();
            case HE_UNIFORM -> new Initializer.HeUniform();
            case LECUN_NORMAL -> new Initializer.LeCunNormal();
            case TORCH -> new Initializer.TorchLinear();
            case ORTHOGONAL -> new Initializer.Orthogonal();
            case HUNDREDTHS -> new Initializer.Hundredths();
            case UNIT_NORM -> new Initializer.UnitNorm(mean(former), sd(former) > 0 ? sd(former) : USUAL_SD);
            case GIVEN -> given(rows, cols);
        };
    }

    private static Initializer given(int rows, int cols) {
        if ((long) rows * cols > MOST_TYPED) {
            throw new IllegalArgumentException(
                    "%d×%d values are too many to type. Read them from an .npz or .npy file.".formatted(rows, cols));
        }
        return new Initializer.Given(Collections.nCopies(rows, Collections.nCopies(cols, 0.0)));
    }

    static double value(Initializer start) {
        return start instanceof Initializer.Constant constant ? constant.value() : 0;
    }

    static double mean(Initializer start) {
        return start instanceof Initializer.Normal normal
                ? normal.mean()
                : start instanceof Initializer.UnitNorm unit ? unit.mean() : 0;
    }

    static double sd(Initializer start) {
        return start instanceof Initializer.Normal normal
                ? normal.sd()
                : start instanceof Initializer.UnitNorm unit ? unit.sd() : USUAL_SD;
    }

    static double low(Initializer start) {
        return start instanceof Initializer.Uniform uniform ? uniform.low() : -USUAL_SD;
    }

    static double high(Initializer start) {
        return start instanceof Initializer.Uniform uniform ? uniform.high() : USUAL_SD;
    }

    static List<List<Double>> values(Initializer start) {
        return start instanceof Initializer.Given given ? given.values() : List.of();
    }
}
