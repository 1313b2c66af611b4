package backprop.cli;

/** What the program tells its caller at its end. */
public final class ExitCode {
    public static final int OK = 0;
    /** A file, the data, or the experiment cannot be used. */
    public static final int FAILED = 1;
    /** The command line itself is wrong. */
    public static final int USAGE = 2;
    /** A check found a wrong gradient. */
    public static final int WRONG_GRADIENT = 3;
    /** Ended by Ctrl-C or SIGTERM; what there was is saved. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
