package backprop.experiment;

import java.util.List;
import java.util.Map;

/**
 * Where an experiment comes from and what is said of it; none of its numbers depend on it.
 *
 * @param document which of the five documents it is from, 1..5; 0 for one's own
 * @param description in words
 * @param deviations the catalogue's entries that it can be switched between, in the order of their numbers on screen
 * @param assumed what the document does not say, by JSON path, with the reason for the choice made
 * @param targets what it is compared with
 */
public record Origin(
        int document,
        String description,
        List<Deviation> deviations,
        Map<String, String> assumed,
        List<Target> targets) {
    public static final int DOCUMENTS = 5;

    public Origin {
        if (document < 0 || document > DOCUMENTS) {
            throw new IllegalArgumentException(
                    "The document is a number from 1 to " + DOCUMENTS + ", or 0 for none; not " + document + ".");
        }
        deviations = List.copyOf(deviations);
        assumed = Map.copyOf(assumed);
        targets = List.copyOf(targets);
    }

    /** An experiment of one's own. */
    public static Origin own() {
        return new Origin(0, "", List.of(), Map.of(), List.of());
    }
}
