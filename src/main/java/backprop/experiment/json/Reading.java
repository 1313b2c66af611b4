package backprop.experiment.json;

/** Makes something of what a cursor stands at. */
@FunctionalInterface
public interface Reading<C, T> {
    /**
     * @throws ExperimentFileException if the file has it wrong
     * @throws IllegalArgumentException if what is described cannot be; the cursor turns it into the former, at its place
     */
    T from(C cursor) throws ExperimentFileException;
}
