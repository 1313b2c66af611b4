package backprop.run;

/** How far the run that is found in a folder has come. */
public enum FoundRun {
    /** There is none, or nothing but its start. */
    NONE,
    /** It can go on. */
    LEFT,
    OVER
}
