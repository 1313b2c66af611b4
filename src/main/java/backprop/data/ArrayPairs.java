package backprop.data;

import backprop.file.DataException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out by their names which arrays belong together. */
record ArrayPairs(String where, List<String> names) {
    private static final String LOOKED =
            "It must hold x and y, images and labels, data and target, or x_train, y_train, x_test and y_test.";

    private record Pair(String x, String y) {}

    /**
     * The training pair and, if there is one, its test pair; else the pair whose names tell no part, else any.
     *
     * @param chosen the name that the user pointed at, if one of them
     * @throws DataException if there is none; says what was looked for
     */
    Layout.Arrays guess(Optional<String> chosen) throws DataException {
        String set = set(chosen);
        List<ArrayName> known = known().filter(name -> name.set().equals(set)).toList();
        Optional<Pair> undivided = pair(known, "");
        boolean wanted = chosen.flatMap(ArrayName::of)
                .filter(name -> name.part().isEmpty())
                .isPresent();
        Optional<Pair> train = wanted && undivided.isPresent() ? Optional.empty() : pair(known, ArrayName.TRAIN);
        if (train.isEmpty()) {
            Pair any = undivided.or(() -> pair(known, ArrayName.TEST)).orElseThrow(this::noPair);
            return Layout.Arrays.of(any.x(), any.y());
        }
        Optional<Pair> test = pair(known, ArrayName.TEST);
        if (test.isEmpty()) {
            refuseHalf(known, train.get());
        }
        return new Layout.Arrays(
                train.get().x(), train.get().y(), test.map(Pair::x), test.map(Pair::y), Optional.empty());
    }

    private Stream<ArrayName> known() {
        return names.stream().flatMap(name -> ArrayName.of(name).stream());
    }

    private String set(Optional<String> chosen) throws DataException {
        if (chosen.isPresent()) {
            return ArrayName.of(chosen.get()).map(ArrayName::set).orElseThrow(this::noPair);
        }
        List<String> sets = known().map(ArrayName::set)
                .distinct()
                .filter(set -> Stream.of(ArrayName.TRAIN, "", ArrayName.TEST)
                        .anyMatch(part -> pair(
                                        known().filter(name -> name.set().equals(set))
                                                .toList(),
                                        part)
                                .isPresent()))
                .toList();
        if (sets.isEmpty()) {
            throw noPair();
        }
        if (sets.size() > 1 && !sets.contains("")) {
            throw new DataException(
                    "%s holds several sets: %s. Say which arrays are meant (data, “layout”), or keep one set a file."
                            .formatted(where, String.join(", ", sets)));
        }
        return sets.contains("") ? "" : sets.get(0);
    }

    private static Optional<Pair> pair(List<ArrayName> known, String part) {
        List<ArrayName> there = known.stream()
                .filter(name -> name.part().equals(part))
                .sorted(Comparator.comparingInt(ArrayName::family)
                        .thenComparing(ArrayName::name, Comparator.reverseOrder()))
                .toList();
        for (ArrayName x : there) {
            for (ArrayName y : there) {
                if (x.inputs() && !y.inputs() && x.family() == y.family()) {
                    return Optional.of(new Pair(x.name(), y.name()));
                }
            }
        }
        Optional<ArrayName> x = there.stream().filter(ArrayName::inputs).findFirst();
        Optional<ArrayName> y = there.stream().filter(name -> !name.inputs()).findFirst();
        return x.isPresent() && y.isPresent()
                ? Optional.of(new Pair(x.get().name(), y.get().name()))
                : Optional.empty();
    }

    private void refuseHalf(List<ArrayName> known, Pair train) throws DataException {
        for (ArrayName half : known) {
            if (half.part().equals(ArrayName.TEST)) {
                String other = half.inputs() ? train.y() : train.x();
                throw new DataException("%s holds %s, but no %s. Save both."
                        .formatted(
                                where,
                                half.name(),
                                other.replace("train", "test").replace("Train", "Test")));
            }
        }
    }

    private DataException noPair() {
        String there = names.isEmpty() ? "no arrays" : Shorten.list(names);
        String remedy = names.size() < 2 ? "" : " Rename them, or say which are meant (data, “layout”: “arrays”).";
        return new DataException("%s holds %s. %s%s".formatted(where, there, LOOKED, remedy));
    }
}
