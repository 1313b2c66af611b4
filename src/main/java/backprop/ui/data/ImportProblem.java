package backprop.ui.data;

import backprop.data.DataKind;

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
        SIZE;

        /** The choice that is at fault when none was changed. */
        static Place of(DataKind kind) {
            return switch (kind) {
                case TABLE -> COLUMNS;
                case PICTURES -> SIZE;
                case NUMPY_ARCHIVE, NUMPY_FILES, IDX -> ARRAYS;
            };
        }
    }

    boolean isNone() {
        return text.isEmpty();
    }

    boolean isAt(Place other) {
        return !isNone() && place == other;
    }
}
