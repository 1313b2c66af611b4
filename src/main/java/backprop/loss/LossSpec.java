package backprop.loss;

/**
 * What is minimised and how it is reported, as data.
 *
 * @param report over what the reported loss is the mean
 */
public record LossSpec(LossKind kind, LossReport report, Penalty penalty) {

    /** That loss in its textbook form: mean over examples, no penalty. */
    public static LossSpec of(LossKind kind) {
        return new LossSpec(kind, LossReport.PER_EXAMPLE, Penalty.NONE);
    }

    public LossSpec withKind(LossKind newKind) {
        return new LossSpec(newKind, report, penalty);
    }

    public LossSpec withReport(LossReport newReport) {
        return new LossSpec(kind, newReport, penalty);
    }

    public LossSpec withPenalty(Penalty newPenalty) {
        return new LossSpec(kind, report, newPenalty);
    }
}
