package backprop.optimizer;

/**
 * What a rule is told of the step that it makes.
 *
 * @param eta η, scheduled
 * @param t 1 for the first step
 * @param reversed whether the velocity is to be the negative of its new term alone (document 5's slip in epoch 0)
 * @param idle whether RMSProp's mean square is to stay as it is (document 5's slip in epoch 0)
 */
public record Step(double eta, long t, boolean reversed, boolean idle) {
    /** A step of a rule without slips. */
    public static Step of(double eta, long t) {
        return new Step(eta, t, false, false);
    }
}
