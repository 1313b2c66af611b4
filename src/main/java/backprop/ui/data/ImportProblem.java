package backprop.ui.data;

/**
 * Why a choice cannot be used.
 *
 * @param place the choice that causes it
 * @param text in whole sentences; empty if all is well
 */
record ImportProblem(Place place, String text) {
    static final ImportProblem NONE = new ImportProblem(Place.TASK, "");

    /** The choices that can be wrong. */
    enum Place {
        TASK,
        FORMAT,
        LABEL,
        COLUMNS,
        ARRAYS,
        TEST_ARRAYS,
        SIZE
    }

    boolean isNone() {
        return text.isEmpty();
    }

    boolean isAt(Place other) {
        return !isNone() && place == other;
    }
}
