package backprop.ui.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The fields whose text was refused, each with its reason. Training waits until there are none. */
final class Problems {
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final ReadOnlyStringWrapper first = new ReadOnlyStringWrapper("");

    /** The reason of the field that has been refused longest; empty when all is well. */
    ReadOnlyStringProperty firstProperty() {
        return first.getReadOnlyProperty();
    }

    void set(String field, String reason) {
        if (reason.isEmpty()) {
            reasons.remove(field);
        } else {
            reasons.put(field, reason);
        }
        first.set(reasons.values().stream().findFirst().orElse(""));
    }
}
