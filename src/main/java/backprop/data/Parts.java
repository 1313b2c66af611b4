package backprop.data;

import java.util.Optional;

/**
 * The examples of a run, divided.
 *
 * @param validation absent where the split leaves none
 * @param test absent where the split leaves none
 */
public record Parts(Dataset train, Optional<Dataset> validation, Optional<Dataset> test) {

    public static Parts of(Dataset train, Dataset test) {
        return new Parts(train, Optional.empty(), Optional.of(test));
    }

    /** The examples of a part, if it has any. */
    public Optional<Dataset> part(Part part) {
        return switch (part) {
            case TRAIN -> Optional.of(train);
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /** The part whose predictions are worth a look: the test part, else the validation part, else the training part. */
    public Part judged() {
        return Part.judged(part -> part(part).isPresent());
    }
}
