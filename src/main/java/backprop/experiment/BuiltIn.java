package backprop.experiment;

/**
 * An experiment that comes with the program.
 *
 * @param id its name on the command line, such as {@code digits-100}
 * @param textbook in its textbook form
 */
public record BuiltIn(String id, ExperimentSpec textbook) {

    /** As the document's code has it. */
    public ExperimentSpec published() {
        return Deviation.asPublished(textbook);
    }

    public ExperimentSpec form(Target.Form form) {
        return form == Target.Form.PUBLISHED ? published() : textbook;
    }
}
