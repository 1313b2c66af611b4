package backprop.ui.workbench;

import backprop.data.BuiltInData;
import backprop.data.Dataset;
import backprop.data.Scaling;
import backprop.experiment.DataSpec;

/**
 * The values of a pixel that are paper and full ink.
 *
 * @param paper below it there is no ink
 */
record Ink(double paper, double full) {

    /** What the data say of their pixels, or else the least and the most that there are. */
    static Ink of(DataSpec spec, Dataset images) {
        if (spec.source() instanceof BuiltInData builtIn && builtIn.usualScaling() instanceof Scaling.Divide most) {
            if (spec.scaling() instanceof Scaling.Divide divide) {
                return new Ink(0, most.by() / divide.by());
            }
            if (spec.scaling() instanceof Scaling.None) {
                return new Ink(0, most.by());
            }
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < images.size(); row++) {
            for (int col = 0; col < images.inputs(); col++) {
                least = Math.min(least, images.feature(row, col));
                most = Math.max(most, images.feature(row, col));
            }
        }
        return new Ink(least, most > least ? most : least + 1);
    }

    /** The share of ink in a pixel of this value, 0..1. */
    double share(double value) {
        return Math.max(0, Math.min(1, (value - paper) / (full - paper)));
    }
}
