package backprop.ui.workbench;

/**
 * What the designer draws of one column of neurons.
 *
 * @param title such as “Hidden 1”
 * @param shortTitle the same where there is little room, such as “H1”
 * @param units neurons
 * @param kind below the units: the activation and the stages after it, a line each, or what the inputs are
 * @param shortKind the same where there is little room
 * @param shape of the weights before it, such as “64×100”; empty for the input
 * @param parameters of the weights before it, such as “6,500 p”; empty for the input
 */
record LayerColumn(
        String title, String shortTitle, int units, String kind, String shortKind, String shape, String parameters) {

    int lines() {
        return (int) kind.lines().count();
    }

    /** The kind in one line. */
    String kindInLine() {
        return kind.replace("\n", ", ");
    }
}
