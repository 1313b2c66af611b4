package backprop.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Names told apart: “Half-moons, SGD” and “Half-moons, Adam” share “Half-moons”, and “100, tanh” and “500, tanh, batches”
 * “tanh”.
 *
 * @param shared what all have between their commas, wherever it stands; empty for nothing
 * @param own what is left of each name, in the order of the names
 */
record SharedWords(String shared, List<String> own) {
    private static final String COMMA = ", ";

    /** Of each name something is left, and different names stay different. */
    static SharedWords of(List<String> names) {
        List<List<String>> left = new ArrayList<>();
        names.forEach(name -> left.add(List.of(name.split(COMMA, -1))));
        List<String> begin = new ArrayList<>();
        List<String> end = new ArrayList<>();
        while (isShared(left, 0)) {
            begin.add(left.get(0).get(0));
            left.replaceAll(parts -> parts.subList(1, parts.size()));
        }
        while (isShared(left, -1)) {
            List<String> first = left.get(0);
            end.add(0, first.get(first.size() - 1));
            left.replaceAll(parts -> parts.subList(0, parts.size() - 1));
        }
        left.get(0).stream().distinct().forEach(part -> {
            List<List<String>> without =
                    left.stream().map(parts -> without(parts, part)).toList();
            boolean all = names.size() > 1 && left.stream().allMatch(parts -> parts.contains(part));
            boolean some = without.stream().noneMatch(List::isEmpty);
            boolean apart = count(without) == count(left);
            if (all && some && apart) {
                begin.add(part);
                left.clear();
                left.addAll(without);
            }
        });
        begin.addAll(end);
        return new SharedWords(
                String.join(COMMA, begin),
                left.stream().map(parts -> String.join(COMMA, parts)).toList());
    }

    /** Without the first part that is so. */
    private static List<String> without(List<String> parts, String part) {
        List<String> left = new ArrayList<>(parts);
        left.remove(part);
        return left;
    }

    private static long count(List<List<String>> names) {
        return names.stream().distinct().count();
    }

    /** @param place 0 for the first part, -1 for the last one */
    private static boolean isShared(Collection<List<String>> names, int place) {
        return names.size() > 1
                && names.stream().allMatch(parts -> parts.size() > 1)
                && names.stream()
                                .map(parts -> parts.get(Math.floorMod(place, parts.size())))
                                .distinct()
                                .count()
                        == 1;
    }
}
