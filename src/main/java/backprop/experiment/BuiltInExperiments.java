package backprop.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The experiments that come with the program: those of the five documents, in their order. */
public final class BuiltInExperiments {
    private BuiltInExperiments() {}

    public static List<BuiltIn> all() {
        return Stream.of(Document1.all(), Document2.all(), Document3.all(), Document4.all(), Document5.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Those that a document trains by hand and then, with other settings, by PyTorch. */
    public static List<BuiltInPair> pairs() {
        return Document1.pairs();
    }

    public static Optional<BuiltIn> find(String id) {
        return all().stream().filter(builtIn -> builtIn.id().equals(id)).findFirst();
    }

    /** Document 1, methodology (i), in its textbook form: the digits with H tanh units, full batch. */
    public static ExperimentSpec digits(int hiddenUnits) {
        return Document1.fullBatch(hiddenUnits);
    }
}
