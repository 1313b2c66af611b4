package backprop.ui.workbench;

import backprop.data.Dataset;
import backprop.data.Part;
import backprop.experiment.DataSpec;
import backprop.metrics.Prediction;
import backprop.metrics.Predictions;
import backprop.text.Strings;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The judged part: how its examples are shown, and the chosen one with its probabilities. */
final class DigitsViewModel {

    /** How the examples are shown. */
    enum Content {
        IMAGES,
        TABLE,
        /** Not at all, since numbers are predicted. */
        NUMBERS
    }

    private static final int MOST_BARS = 10;

    /** What is wrongly classified. */
    final MistakeList list;

    private final RunViewModel run;
    private final Strings strings;
    private final ExampleTexts texts;
    private final ReadOnlyObjectWrapper<@Nullable Prediction> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.IMAGES);
    private Ink ink = new Ink(0, 1);
    private @Nullable Predictions chosenFrom;
    private @Nullable Dataset known;
    private OptionalInt pickedByUser = OptionalInt.empty();

    /** @param clock in nanoseconds, to pace the list */
    DigitsViewModel(RunViewModel run, LongSupplier clock, Strings strings) {
        this.run = run;
        this.strings = strings;
        texts = new ExampleTexts(strings);
        list = new MistakeList(run, clock, strings, this::refreshChosen);
        run.updateProperty().addListener((property, old, now) -> news());
        list.refresh();
    }

    /** The large image: the user's own choice, or else the first mistake; null when there is none. */
    ReadOnlyObjectProperty<@Nullable Prediction> chosenProperty() {
        return chosen.getReadOnlyProperty();
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

    /** “Misclassified”; of several engines, which one does it: “PyTorch gets wrong”. */
    StringBinding listHeading() {
        return Bindings.createStringBinding(
                () -> {
                    RunUpdate update = run.updateProperty().get();
                    return update == null || update.leg().plan().isSingle()
                            ? strings.get("digits.heading")
                            : strings.get(
                                    "digits.heading.engine",
                                    strings.get(update.leg().kind()));
                },
                run.updateProperty());
    }

    /** What a class is called. */
    String name(int k) {
        Dataset data = examples();
        return data == null ? String.valueOf(k) : ExampleTexts.name(data, k);
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
        return data == null ? "" : ExampleTexts.features(data, index);
    }

    /** An example's features, a line each, as many as there is room for. */
    String featureLines(int index) {
        Dataset data = examples();
        return data == null ? "" : texts.lines(data, index);
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
        List<Mistake> mistakes = list.mistakes();
        if (mistakes.isEmpty()) {
            return;
        }
        Prediction current = chosen.get();
        int at = current == null ? -1 : list.indexOf(current.index());
        int next = at < 0 ? 0 : Math.floorMod(at + by, mistakes.size());
        choose(mistakes.get(next).index());
    }

    /** The list follows at its own pace, the chosen image at once. */
    private void news() {
        meet(examples());
        if (!list.follow()) {
            refreshChosen();
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
        int classes = numbers ? 0 : data.targets().width();
        if (!list.offers(classes)) {
            pickedByUser = OptionalInt.empty();
            list.offer(classes);
        }
    }

    private void refreshChosen() {
        RunUpdate update = run.updateProperty().get();
        if (update == null || !update.predictions().ofClasses()) {
            chosenFrom = null;
            chosen.set(null);
            return;
        }
        List<Mistake> mistakes = list.mistakes();
        OptionalInt index = pickedByUser.isPresent()
                        && pickedByUser.getAsInt() < update.predictions().size()
                ? pickedByUser
                : mistakes.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(mistakes.get(0).index());
        Prediction current = chosen.get();
        boolean same = current != null
                && index.isPresent()
                && index.getAsInt() == current.index()
                && update.predictions().equals(chosenFrom);
        if (!same) {
            chosenFrom = update.predictions();
            chosen.set(index.isPresent() ? chosenFrom.of(index.getAsInt()) : null);
        }
    }
}
