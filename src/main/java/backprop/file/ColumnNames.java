package backprop.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of columns, one for each: blank ones are made up, doubled ones numbered. */
public final class ColumnNames {
    private ColumnNames() {}

    public static List<String> of(List<String> given) {
        Set<String> kept = new HashSet<>(given);
        Set<String> used = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String name = given.get(i);
            if (name.isBlank() || !used.add(name)) {
                name = free(name.isBlank() ? "column " + (i + 1) : name, kept, used);
                used.add(name);
            }
            names.add(name);
        }
        return names;
    }

    private static String free(String base, Set<String> kept, Set<String> used) {
        String name = base;
        for (int i = 2; kept.contains(name) || used.contains(name); i++) {
            name = base + " (" + i + ")";
        }
        return name;
    }
}
