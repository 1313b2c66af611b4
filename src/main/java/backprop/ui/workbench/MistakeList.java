package backprop.ui.workbench;

import backprop.metrics.Prediction;
import backprop.metrics.Predictions;
import backprop.text.Strings;
import backprop.training.TrainerState;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import org.jspecify.annotations.Nullable;

/** What is wrongly classified: filtered by class, ordered and counted. */
final class MistakeList {

    /** The order of the thumbnails. */
    enum Order {
        CONFIDENCE,
        LOSS,
        INDEX
    }

    private static final int USUAL_CLASSES = 10;
    private static final long PACE_NANOS = 250_000_000;

    private final RunViewModel run;
    private final LongSupplier clock;
    private final Strings strings;
    private final Runnable listed;
    private final ReadOnlyListWrapper<Mistake> mistakes =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ObjectProperty<OptionalInt> trueClass = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<OptionalInt> predictedClass = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.CONFIDENCE);
    private final ReadOnlyObjectWrapper<List<OptionalInt>> classes =
            new ReadOnlyObjectWrapper<>(entries(USUAL_CLASSES));
    private @Nullable Predictions listedFrom;
    private long listedRun;
    private long listedAt;

    /**
     * @param clock in nanoseconds, to pace the list
     * @param listed told when the list has been made anew
     */
    MistakeList(RunViewModel run, LongSupplier clock, Strings strings, Runnable listed) {
        this.run = run;
        this.clock = clock;
        this.strings = strings;
        this.listed = listed;
        InvalidationListener refresh = observable -> refresh();
        trueClass.addListener(refresh);
        predictedClass.addListener(refresh);
        order.addListener(refresh);
    }

    /** The mistakes that pass the filters, in the chosen order. */
    ReadOnlyListProperty<Mistake> mistakes() {
        return mistakes.getReadOnlyProperty();
    }

    /** “17 of 360 test · 4.7 %”. */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Why there are no thumbnails; empty when there are. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    ObjectProperty<OptionalInt> trueClassProperty() {
        return trueClass;
    }

    ObjectProperty<OptionalInt> predictedClassProperty() {
        return predictedClass;
    }

    ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** Any class, and then each class: the entries of a filter. */
    ReadOnlyObjectProperty<List<OptionalInt>> classesProperty() {
        return classes.getReadOnlyProperty();
    }

    /** Where an image stands among the mistakes; −1 if it does not. */
    int indexOf(int image) {
        for (int i = 0; i < mistakes.size(); i++) {
            if (mistakes.get(i).index() == image) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the filters offer just so many classes. */
    boolean offers(int count) {
        return classes.get().size() == count + 1;
    }

    /** Lets the filters offer so many classes, and all of them pass. */
    void offer(int count) {
        trueClass.set(OptionalInt.empty());
        predictedClass.set(OptionalInt.empty());
        classes.set(entries(count));
    }

    private static List<OptionalInt> entries(int count) {
        return IntStream.rangeClosed(-1, count - 1)
                .mapToObj(k -> k < 0 ? OptionalInt.empty() : OptionalInt.of(k))
                .toList();
    }

    /**
     * Follows the run; while it trains, at a pace that the eye can read, but another run, whose data may be others, at once.
     *
     * @return whether the list has been made anew
     */
    boolean follow() {
        boolean running = run.state() == TrainerState.RUNNING;
        RunUpdate update = run.updateProperty().get();
        boolean known = update != null && update.predictions().equals(listedFrom);
        boolean other = update != null && update.run() != listedRun;
        if (running && !other && (known || clock.getAsLong() - listedAt < PACE_NANOS)) {
            return false;
        }
        refresh();
        return true;
    }

    /** Makes the list anew. */
    void refresh() {
        listedAt = clock.getAsLong();
        RunUpdate update = run.updateProperty().get();
        listedFrom = update == null ? null : update.predictions();
        listedRun = update == null ? 0 : update.run();
        if (update == null || !update.predictions().ofClasses()) {
            clear(update == null ? "digits.noData" : "digits.numbers");
        } else {
            list(update.predictions().misclassified(), update.predictions().size());
        }
        listed.run();
    }

    private void clear(String why) {
        mistakes.clear();
        summary.set("");
        note.set(strings.get(why));
    }

    private void list(List<Prediction> wrong, int of) {
        List<Mistake> shown = wrong.stream()
                .filter(p -> passes(trueClass.get(), p.trueClass()) && passes(predictedClass.get(), p.predicted()))
                .sorted(comparator())
                .map(p -> new Mistake(p.index(), p.trueClass(), p.predicted()))
                .toList();
        note.set(!shown.isEmpty() ? "" : strings.get(wrong.isEmpty() ? "digits.none" : "digits.noneFiltered"));
        if (!shown.equals(mistakes.get())) {
            mistakes.setAll(shown);
        }
        summary.set(strings.get(
                shown.size() == wrong.size() ? "digits.summary" : "digits.filtered",
                wrong.size(),
                of,
                100.0 * wrong.size() / of,
                shown.size()));
    }

    private static boolean passes(OptionalInt filter, int value) {
        return filter.isEmpty() || filter.getAsInt() == value;
    }

    private Comparator<Prediction> comparator() {
        return switch (order.get()) {
            case CONFIDENCE ->
                Comparator.comparingDouble(Prediction::confidence).reversed();
            case LOSS -> Comparator.comparingDouble(p -> p.probabilities()[p.trueClass()]);
            case INDEX -> Comparator.comparingInt(Prediction::index);
        };
    }
}
