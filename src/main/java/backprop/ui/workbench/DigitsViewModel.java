package backprop.ui.workbench;

import backprop.data.Dataset;
import backprop.data.Part;
import backprop.experiment.DataSpec;
import backprop.metrics.Prediction;
import backprop.text.Strings;
import backprop.training.TrainerState;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
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

/** The judged part: what is wrongly classified, and the chosen example with its probabilities. */
final class DigitsViewModel {

    /** The order of the thumbnails. */
    enum Order {
        CONFIDENCE,
        LOSS,
        INDEX
    }

    /** How the examples are shown. */
    enum Content {
        IMAGES,
        TABLE,
        /** Not at all, since numbers are predicted. */
        NUMBERS
    }

    private static final int MOST_BARS = 10;
    private static final int MOST_FEATURES = 4;
    private static final int MOST_LINES = 8;
    private static final int USUAL_CLASSES = 10;
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
    private final ReadOnlyObjectWrapper<List<OptionalInt>> classes =
            new ReadOnlyObjectWrapper<>(entries(USUAL_CLASSES));
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.IMAGES);
    private Ink ink = new Ink(0, 1);
    private @Nullable Dataset known;
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
    ReadOnlyObjectProperty<List<OptionalInt>> classesProperty() {
        return classes.getReadOnlyProperty();
    }

    /** How the examples are shown. */
    ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** “Test image”, “Training example”. */
    StringBinding heading() {
        return Bindings.createStringBinding(
                () -> {
                    RunUpdate update = run.updateProperty().get();
                    Part judged = update == null ? Part.TEST : update.judged();
                    String kind = content.get() == Content.IMAGES ? "image." : "example.";
                    return strings.get("digits." + kind + judged.name());
                },
                run.updateProperty(),
                content);
    }

    /** What a class is called. */
    String name(int k) {
        Dataset data = examples();
        return data == null || k >= data.classNames().size()
                ? String.valueOf(k)
                : data.classNames().get(k).replace('-', '−');
    }

    /** The classes whose probabilities are shown: all, or of many the most probable ones and the true one. */
    List<Integer> bars(Prediction prediction) {
        double[] p = prediction.probabilities();
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(k -> k == prediction.trueClass() ? 0 : 1)
                        .thenComparing(k -> -p[k]))
                .limit(MOST_BARS)
                .sorted()
                .toList();
    }

    /** An example's features in a few words: “0.31, −0.2”. */
    String features(int index) {
        Dataset data = examples();
        return data == null
                ? ""
                : IntStream.range(0, Math.min(data.inputs(), MOST_FEATURES))
                                .mapToObj(col -> number(data.feature(index, col)))
                                .collect(Collectors.joining(", "))
                        + (data.inputs() > MOST_FEATURES ? ", …" : "");
    }

    /** An example's features, a line each, as many as there is room for. */
    String featureLines(int index) {
        Dataset data = examples();
        if (data == null) {
            return "";
        }
        int shown = data.inputs() > MOST_LINES ? MOST_LINES - 1 : data.inputs();
        String lines = IntStream.range(0, shown)
                .mapToObj(col -> strings.get("digits.feature", col + 1, number(data.feature(index, col))))
                .collect(Collectors.joining("\n"));
        return shown == data.inputs()
                ? lines
                : lines + "\n" + strings.get("digits.moreFeatures", data.inputs() - shown);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value).replace('-', '−');
    }

    /** The predicted class's probability; NaN without data. */
    double confidence(int index) {
        RunUpdate update = run.updateProperty().get();
        return update == null ? Double.NaN : update.predictions().of(index).confidence();
    }

    /** The judged part, whose rows are the examples; null until the data are there. */
    @Nullable
    Dataset examples() {
        RunUpdate update = run.updateProperty().get();
        return update == null ? null : update.examples();
    }

    /** What pixel values mean. */
    Ink ink() {
        return ink;
    }

    /** @param index the example's row in the judged part */
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
        meet(examples());
        boolean running = run.state() == TrainerState.RUNNING;
        if (running && clock.getAsLong() - listed < LIST_NANOS) {
            refreshChosen();
        } else {
            refresh();
        }
    }

    /** Other data than before: other classes to filter by, other features to show. */
    private void meet(@Nullable Dataset data) {
        RunUpdate update = run.updateProperty().get();
        if (data == null || update == null || data.equals(known)) {
            return;
        }
        DataSpec spec = update.experiment().spec().data();
        known = data;
        boolean numbers = !update.predictions().ofClasses();
        content.set(numbers ? Content.NUMBERS : data.image().isPresent() ? Content.IMAGES : Content.TABLE);
        ink = data.image().isPresent() ? Ink.of(spec, data) : new Ink(0, 1);
        List<OptionalInt> offered = entries(numbers ? 0 : data.targets().width());
        if (!offered.equals(classes.get())) {
            pickedByUser = OptionalInt.empty();
            trueClass.set(OptionalInt.empty());
            predictedClass.set(OptionalInt.empty());
            classes.set(offered);
        }
    }

    private static List<OptionalInt> entries(int count) {
        return IntStream.rangeClosed(-1, count - 1)
                .mapToObj(k -> k < 0 ? OptionalInt.empty() : OptionalInt.of(k))
                .toList();
    }

    private void clear(String why) {
        mistakes.clear();
        summary.set("");
        note.set(strings.get(why));
        chosen.set(null);
    }

    private void refresh() {
        listed = clock.getAsLong();
        RunUpdate update = run.updateProperty().get();
        if (update == null || !update.predictions().ofClasses()) {
            clear(update == null ? "digits.noData" : "digits.numbers");
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
        if (update == null || !update.predictions().ofClasses()) {
            chosen.set(null);
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
