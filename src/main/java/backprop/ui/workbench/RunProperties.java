package backprop.ui.workbench;

import backprop.data.LostDataException;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What is known of the run on the screen; the run itself sets it. */
abstract class RunProperties {
    protected final ReadOnlyObjectWrapper<@Nullable RunUpdate> update = new ReadOnlyObjectWrapper<>();
    protected final ReadOnlyObjectWrapper<RunUpdate.@Nullable Records> records = new ReadOnlyObjectWrapper<>();
    protected final ReadOnlyObjectWrapper<@Nullable RunUpdate> former = new ReadOnlyObjectWrapper<>();
    protected final ReadOnlyBooleanWrapper editsWait = new ReadOnlyBooleanWrapper();
    protected final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
    protected final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    protected final ReadOnlyObjectWrapper<@Nullable RunFailure> problem = new ReadOnlyObjectWrapper<>();

    /** The newest state of the run; null until the data are there. */
    ReadOnlyObjectProperty<@Nullable RunUpdate> updateProperty() {
        return update.getReadOnlyProperty();
    }

    /** What there is to draw of the newest state; it changes less often than that, and after it. */
    ReadOnlyObjectProperty<RunUpdate.@Nullable Records> recordsProperty() {
        return records.getReadOnlyProperty();
    }

    /** The last run that had other settings, to compare with; null if there was none. */
    ReadOnlyObjectProperty<@Nullable RunUpdate> formerProperty() {
        return former.getReadOnlyProperty();
    }

    /** Whether a start has been asked for and has not been told of yet: a large network takes its time. */
    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Whether the settings were edited since the run was opened. */
    ReadOnlyBooleanProperty editsWaitProperty() {
        return editsWait.getReadOnlyProperty();
    }

    /** Whether there is a run that can be asked: its data are there, and it has not failed. */
    BooleanBinding isThere() {
        return update.isNotNull().and(failure.isEmpty());
    }

    /** Whether the run has failed after it recorded something, which can still be seen. */
    BooleanBinding failedOnItsWay() {
        return Bindings.createBooleanBinding(
                () -> {
                    RunUpdate known = update.get();
                    return !failure.get().isEmpty()
                            && known != null
                            && known.legs().stream()
                                    .anyMatch(leg -> leg.history().size() > 0);
                },
                update,
                failure);
    }

    /** Why there is no run: what, where and what to try; empty when all is well. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The same with all that is known of it; null when all is well. */
    ReadOnlyObjectProperty<@Nullable RunFailure> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The failure, if it is that data of one's own have moved or changed; null if not. */
    @Nullable
    LostDataException lost() {
        RunFailure known = problem.get();
        return known == null ? null : known.lost();
    }
}
