package backprop.ui.workbench;

import backprop.data.BuiltInData;
import backprop.data.Dataset;
import backprop.data.Scaling;
import backprop.experiment.DataSpec;
import backprop.metrics.Prediction;
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

/** The wrongly classified test images, and the chosen one with its softmax probabilities. */
final class DigitsViewModel {

    /** The order of the thumbnails. */
    enum Order {
        CONFIDENCE,
        LOSS,
        INDEX
    }

    private static final long LIST_NANOS = 250_000_000;

    private final RunViewModel run;
    private final LongSupplier clock;
    private final Strings strings;
    private final ReadOnlyListWrapper<Mistake> mistakes =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<@Nullable Prediction> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ObjectProperty<OptionalInt> trueClass = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<OptionalInt> predictedClass = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.CONFIDENCE);
    private long listed;
    private OptionalInt pickedByUser = OptionalInt.empty();

    /** @param clock in nanoseconds, to pace the list */
    DigitsViewModel(RunViewModel run, LongSupplier clock, Strings strings) {
        this.run = run;
        this.clock = clock;
        this.strings = strings;
        InvalidationListener refresh = observable -> refresh();
        run.updateProperty().addListener((property, old, now) -> news());
        trueClass.addListener(refresh);
        predictedClass.addListener(refresh);
        order.addListener(refresh);
        note.set(strings.get("digits.noData"));
        refresh();
    }

    /** The mistakes that pass the filters, in the chosen order. */
    ReadOnlyListProperty<Mistake> mistakes() {
        return mistakes.getReadOnlyProperty();
    }

    /** The large image: the user's own choice, or else the first mistake; null when there is none. */
    ReadOnlyObjectProperty<@Nullable Prediction> chosenProperty() {
        return chosen.getReadOnlyProperty();
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
    List<OptionalInt> classes() {
        RunUpdate update = run.updateProperty().get();
        int count = update == null
                ? 10
                : update.experiment()
                        .parts()
                        .test()
                        .map(d -> d.targets().width())
                        .orElse(10);
        return IntStream.rangeClosed(-1, count - 1)
                .mapToObj(k -> k < 0 ? OptionalInt.empty() : OptionalInt.of(k))
                .toList();
    }

    /** The test part, whose rows are the images; null until the data are there. */
    @Nullable
    Dataset images() {
        RunUpdate update = run.updateProperty().get();
        return update == null ? null : update.experiment().parts().test().orElse(null);
    }

    /** The largest value a pixel can have. */
    double white() {
        RunUpdate update = run.updateProperty().get();
        return update == null ? 1 : white(update.experiment().spec().data());
    }

    private static double white(DataSpec data) {
        double maximum = data.source() instanceof BuiltInData builtIn ? builtIn.maximum() : 1;
        return data.scaling() instanceof Scaling.Divide divide ? maximum / divide.by() : maximum;
    }

    /** @param index the image's row in the test part */
    void choose(int index) {
        pickedByUser = OptionalInt.of(index);
        refreshChosen();
    }

    /** @param by −1 for the mistake before the chosen one, 1 for the next */
    void chooseNext(int by) {
        if (mistakes.isEmpty()) {
            return;
        }
        Prediction current = chosen.get();
        int at = current == null ? -1 : indexOf(current.index());
        int next = at < 0 ? 0 : Math.floorMod(at + by, mistakes.size());
        choose(mistakes.get(next).index());
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

    /** While training runs the list follows at a pace that the eye can read; the chosen image follows at once. */
    private void news() {
        boolean running = run.state() == TrainerState.RUNNING;
        if (running && clock.getAsLong() - listed < LIST_NANOS) {
            refreshChosen();
        } else {
            refresh();
        }
    }

    private void refresh() {
        listed = clock.getAsLong();
        RunUpdate update = run.updateProperty().get();
        if (update == null) {
            return;
        }
        List<Prediction> wrong = update.predictions().misclassified();
        List<Mistake> shown = wrong.stream()
                .filter(p -> passes(trueClass.get(), p.trueClass()) && passes(predictedClass.get(), p.predicted()))
                .sorted(comparator())
                .map(p -> new Mistake(p.index(), p.trueClass(), p.predicted()))
                .toList();
        note.set(!shown.isEmpty() ? "" : strings.get(wrong.isEmpty() ? "digits.none" : "digits.noneFiltered"));
        if (!shown.equals(mistakes.get())) {
            mistakes.setAll(shown);
        }
        int size = update.predictions().size();
        summary.set(strings.get(
                shown.size() == wrong.size() ? "digits.summary" : "digits.filtered",
                wrong.size(),
                size,
                100.0 * wrong.size() / size,
                shown.size()));
        refreshChosen();
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

    private void refreshChosen() {
        RunUpdate update = run.updateProperty().get();
        if (update == null) {
            return;
        }
        OptionalInt index = pickedByUser.isPresent()
                        && pickedByUser.getAsInt() < update.predictions().size()
                ? pickedByUser
                : mistakes.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(mistakes.get(0).index());
        chosen.set(index.isPresent() ? update.predictions().of(index.getAsInt()) : null);
    }
}
