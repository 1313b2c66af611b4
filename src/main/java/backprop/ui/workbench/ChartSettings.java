package backprop.ui.workbench;

import backprop.figure.Range;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the charts of a run have in common, since they stand below one another. */
final class ChartSettings {
    /** Whether the former run's curves stand pale behind. */
    final BooleanProperty showFormer = new SimpleBooleanProperty(true);

    /** Whether each batch has a point, where the run keeps them. */
    final BooleanProperty perBatch = new SimpleBooleanProperty();

    /** Whether what a document reports stands across the charts of its experiment. */
    final BooleanProperty showReported = new SimpleBooleanProperty(true);

    /** The part of the x axis that is looked at; null for all of it. */
    final ObjectProperty<@Nullable Range> x = new SimpleObjectProperty<>();
}
