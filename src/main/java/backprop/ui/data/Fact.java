package backprop.ui.data;

/**
 * A line of the facts.
 *
 * @param name such as “Examples”
 * @param value such as “70,000”
 * @param shows which examples bear it out; {@link ExamplesViewModel.Only#ALL} where that cannot be asked
 */
record Fact(String name, String value, ExamplesViewModel.Only shows) {

    static Fact of(String name, String value) {
        return new Fact(name, value, ExamplesViewModel.Only.ALL);
    }

    /** Whether it deserves a second thought before training. */
    boolean isWarning() {
        return shows != ExamplesViewModel.Only.ALL;
    }
}
