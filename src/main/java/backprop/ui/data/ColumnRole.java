package backprop.ui.data;

import backprop.data.ColumnCandidate;
import backprop.data.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a column of a table is taken for. */
enum ColumnRole {
    FEATURE,
    ONE_HOT,
    LABEL,
    LEFT_OUT;

    /** With more different words than these a column is left out at first: so many features are hardly meant. */
    private static final int FEW_WORDS = 20;

    /** The role of each column by its name. */
    static Map<String, ColumnRole> of(Layout.Table layout, List<ColumnCandidate> columns) {
        Set<String> leftOut = new HashSet<>(layout.leftOut());
        Set<String> oneHot = new HashSet<>(layout.oneHot());
        Map<String, ColumnRole> roles = new HashMap<>();
        for (ColumnCandidate column : columns) {
            String name = column.name();
            roles.put(
                    name,
                    layout.label().filter(name::equals).isPresent()
                            ? LABEL
                            : leftOut.contains(name) ? LEFT_OUT : oneHot.contains(name) ? ONE_HOT : FEATURE);
        }
        return roles;
    }

    /**
     * The table with these columns taken for that. Only one can be the label: the last of them, and the former one becomes a feature
     * again.
     */
    static Layout.Table with(
            Layout.Table layout, List<ColumnCandidate> columns, List<ColumnCandidate> chosen, ColumnRole role) {
        Map<String, ColumnRole> roles = of(layout, columns);
        if (role == LABEL) {
            if (chosen.isEmpty()) {
                return layout;
            }
            ColumnCandidate label = chosen.get(chosen.size() - 1);
            for (ColumnCandidate column : columns) {
                if (roles.get(column.name()) == LABEL) {
                    roles.put(column.name(), usual(column));
                }
            }
            roles.put(label.name(), LABEL);
        } else {
            chosen.forEach(column -> roles.put(column.name(), role));
        }
        return layout(layout, columns, roles);
    }

    /**
     * The same roles for columns that were read in another way: by their names, else by their places, as long as there are as many as
     * before.
     */
    static Layout.Table moved(
            Layout.Table former, List<ColumnCandidate> before, Layout.Table read, List<ColumnCandidate> now) {
        Map<String, ColumnRole> known = of(former, before);
        boolean alike = before.size() == now.size();
        Map<String, ColumnRole> roles = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            ColumnCandidate column = now.get(i);
            ColumnRole role = alike ? known.get(before.get(i).name()) : known.get(column.name());
            boolean sameKind = !alike || before.get(i).words() == column.words();
            roles.put(column.name(), role == null || (role != LABEL && !sameKind) ? usual(column) : role);
        }
        if (!roles.containsValue(LABEL) && !now.isEmpty()) {
            roles.put(now.get(now.size() - 1).name(), LABEL);
        }
        return layout(read, now, roles);
    }

    private static ColumnRole usual(ColumnCandidate column) {
        return !column.words() ? FEATURE : column.distinct() <= FEW_WORDS ? ONE_HOT : LEFT_OUT;
    }

    private static Layout.Table layout(
            Layout.Table layout, List<ColumnCandidate> columns, Map<String, ColumnRole> roles) {
        List<String> leftOut = new ArrayList<>();
        List<String> oneHot = new ArrayList<>();
        Optional<String> label = Optional.empty();
        for (ColumnCandidate column : columns) {
            switch (roles.getOrDefault(column.name(), FEATURE)) {
                case LABEL -> label = Optional.of(column.name());
                case LEFT_OUT -> leftOut.add(column.name());
                case ONE_HOT -> oneHot.add(column.name());
                case FEATURE -> {
                    // Whatever has no other role is one.
                }
            }
        }
        return new Layout.Table(layout.format(), label, leftOut, oneHot);
    }
}
