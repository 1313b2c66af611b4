package backprop.program;

/** Settings that a program cannot keep to: it is refused rather than made to do something else. */
final class Refusals {
    private Refusals() {}

    /** @throws IllegalArgumentException naming the setting and the reason */
    static void check(Setup setup, Dialect dialect) {
        if (setup.spec().training().stop().seconds().isPresent()) {
            throw new IllegalArgumentException(
                    "A limit of time depends on the machine, so no program can keep to it: take it off, or set the epochs.");
        }
        ProgramArrays.requireRoom(setup);
        if (setup.network().hasDropout()) {
            Dropout.requireSameOrder(setup);
        }
        if (dialect == Dialect.PYTORCH) {
            TorchProgram.check(setup);
        }
    }
}
