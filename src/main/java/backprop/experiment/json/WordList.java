package backprop.experiment.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A list of an enum's words, none of them twice. */
final class WordList {
    private WordList() {}

    /** None, if the key is absent. */
    static <E extends Enum<E>> List<E> read(JsonObjectReader in, String key, Class<E> type)
            throws ExperimentFileException {
        List<E> read = new ArrayList<>();
        return in.list(
                key,
                element -> {
                    E constant = element.word(type);
                    if (read.contains(constant)) {
                        throw element.refuse(Shown.quoted(Words.of(constant)) + " stands here twice. Keep it once.");
                    }
                    read.add(constant);
                    return constant;
                },
                List.of());
    }

    static JsonList write(Collection<? extends Enum<?>> constants) {
        return JsonList.of(constants.stream().map(JsonText::of).toList());
    }
}
