package backprop.ui.workbench;

/**
 * A wrongly classified test image.
 *
 * @param index its row in the test part
 */
record Mistake(int index, int trueClass, int predicted) {}
