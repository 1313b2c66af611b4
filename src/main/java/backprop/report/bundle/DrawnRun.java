package backprop.report.bundle;

/** A run that figures can be drawn of: with its data, or of its course alone, which takes less memory. */
public sealed interface DrawnRun permits ReportedRun, ReportedCourse {
    ReportedCourse course();

    /** @throws IllegalStateException if it is there without its data; see {@link RunFigure#needsData} */
    ReportedRun whole();
}
