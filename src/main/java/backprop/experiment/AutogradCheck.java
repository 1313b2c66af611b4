package backprop.experiment;

/**
 * How a third gradient of one parameter array, autograd's, compares with the two others.
 *
 * @param fromAnalytic the largest relative deviation from the analytic one, of all elements; relative as in {@link
 *     ArrayCheck.Deviating}
 * @param fromDifferences the largest relative deviation from finite differences, of the elements that were compared; NaN if none was
 * @param verdict what follows from all three
 */
public record AutogradCheck(double fromAnalytic, double fromDifferences, Verdict verdict) {
    /** Two programs that compute the same in float64 deviate by rounding alone, which is less. */
    private static final double ROUNDING = 1e-9;

    /** What is said of an array by three witnesses. */
    public enum Verdict {
        ALL_AGREE,
        /** Analytic and autograd agree; every element being at a kink, the differences have no say. */
        AT_KINKS,
        /** The two others agree, so that the analytic gradient is wrong. */
        ANALYTIC_WRONG,
        /** The two others agree, so that autograd computes something else. */
        AUTOGRAD_DIFFERS,
        /** The two others agree: finite differences are too coarse here. */
        DIFFERENCES_DIFFER,
        /** No two agree, or the two that differ cannot be judged, all elements being at kinks. */
        UNDECIDED,
        /** A loss or a gradient is NaN or infinite. */
        NOT_FINITE
    }

    /** Whether nobody contradicts. */
    public boolean isRight() {
        return verdict == Verdict.ALL_AGREE || verdict == Verdict.AT_KINKS;
    }

    /**
     * @param analytic against differences
     * @param autograd against differences
     */
    static AutogradCheck of(ArrayCheck analytic, ArrayCheck autograd, double fromAnalytic) {
        double fromDifferences =
                autograd.worst().map(ArrayCheck.Deviating::relative).orElse(Double.NaN);
        return new AutogradCheck(
                fromAnalytic,
                fromDifferences,
                verdict(analytic.verdict(), autograd.verdict(), fromAnalytic <= ROUNDING));
    }

    private static Verdict verdict(ArrayCheck.Verdict analytic, ArrayCheck.Verdict autograd, boolean same) {
        if (analytic == ArrayCheck.Verdict.NOT_FINITE || autograd == ArrayCheck.Verdict.NOT_FINITE) {
            return Verdict.NOT_FINITE;
        }
        boolean analyticWrong = analytic == ArrayCheck.Verdict.WRONG;
        boolean autogradWrong = autograd == ArrayCheck.Verdict.WRONG;
        if (analyticWrong != autogradWrong) {
            return analyticWrong ? Verdict.ANALYTIC_WRONG : Verdict.AUTOGRAD_DIFFERS;
        }
        if (!same) {
            return Verdict.UNDECIDED;
        }
        if (analytic == ArrayCheck.Verdict.UNKNOWN) {
            return Verdict.AT_KINKS;
        }
        return analyticWrong ? Verdict.DIFFERENCES_DIFFER : Verdict.ALL_AGREE;
    }
}
