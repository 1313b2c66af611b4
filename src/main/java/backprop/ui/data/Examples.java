package backprop.ui.data;

import backprop.data.Missing;
import backprop.data.Part;
import backprop.data.Preparation;
import backprop.data.RawData;
import backprop.data.Split;
import backprop.data.Targets;
import backprop.experiment.DataSpec;
import backprop.file.DataException;
import backprop.math.RandomStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A loaded set and the parts in which it is shown.
 *
 * @param spec where it is from
 * @param data unscaled
 * @param split the experiment's, or the set's own parts
 * @param parts those that have examples; none where the set is undivided
 * @param places each example's part; null for those in none
 * @param trouble why the experiment cannot use these data as they are; empty if it can
 */
record Examples(
        DataSpec spec,
        RawData data,
        Split split,
        List<Part> parts,
        @Nullable Part[] places,
        String trouble) {

    /** A set by itself, in its own parts. */
    static Examples ofSource(DataSpec spec, RawData data) {
        return of(spec, data, new Split(data.ownTrain(), new int[0], data.ownTest()), data.hasOwnTest(), "");
    }

    /** An experiment's data as it divides them: without the examples that it leaves out, but with their gaps. */
    static Examples ofExperiment(DataSpec spec, RawData data) {
        try {
            Preparation preparation = Preparation.of(data, spec.preparation(), RandomStream.seeded(spec.seed()));
            boolean filled = spec.preparation().missing() == Missing.MEAN
                    && data.features().hasGaps();
            return of(spec, filled ? data : preparation.data(), preparation.split(), true, "");
        } catch (DataException e) {
            Split own = new Split(data.ownTrain(), new int[0], data.ownTest());
            return of(spec, data, own, data.hasOwnTest(), String.valueOf(e.getMessage()));
        }
    }

    private static Examples of(DataSpec spec, RawData data, Split split, boolean divided, String trouble) {
        @Nullable Part[] places = new Part[data.size()];
        for (Part part : Part.values()) {
            for (int row : split.part(part)) {
                places[row] = part;
            }
        }
        List<Part> parts = divided
                ? Stream.of(Part.values())
                        .filter(part -> split.part(part).length > 0)
                        .toList()
                : List.of();
        return new Examples(spec, data, split, parts, places, trouble);
    }

    int size() {
        return data.size();
    }

    /** The part of an example, if it is in one. */
    Optional<Part> partOf(int example) {
        return parts.isEmpty() ? Optional.empty() : Optional.ofNullable(places[example]);
    }

    /** The class of an example; −1 where numbers are predicted. */
    int classOf(int example) {
        return data.targets() instanceof Targets.Classes classes ? classes.labels()[example] : -1;
    }

    /** What a feature is called: its name, or x1, x2 … by its place. */
    String feature(int col) {
        return data.featureNames().isEmpty()
                ? "x" + (col + 1)
                : data.featureNames().get(col);
    }

    /** How the examples are best shown. */
    Kind kind() {
        if (data.image().isPresent()) {
            return Kind.IMAGES;
        }
        boolean classes = data.targets() instanceof Targets.Classes;
        boolean plane = classes
                ? data.inputs() == 2
                : data.inputs() == 1 && data.targets().width() == 1;
        return plane ? Kind.POINTS : Kind.TABLE;
    }

    /** How examples are shown. */
    enum Kind {
        IMAGES,
        POINTS,
        TABLE
    }
}
