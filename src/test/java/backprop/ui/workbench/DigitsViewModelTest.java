package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.ExperimentSpec;
import backprop.metrics.Prediction;
import backprop.metrics.Predictions;
import backprop.training.TrainerState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DigitsViewModelTest {
    private final ExperimentSpec spec = Samples.quick(60);
    private final Bench bench = new Bench(spec);
    private final AtomicLong now = new AtomicLong();
    private final DigitsViewModel digits = new DigitsViewModel(bench.run, now::get, Samples.STRINGS);

    private List<Prediction> wrong() {
        return bench.shown().predictions().misclassified();
    }

    private List<Integer> shown() {
        return digits.list.mistakes().stream().map(Mistake::index).toList();
    }

    private Prediction chosen() {
        return Objects.requireNonNull(digits.chosenProperty().get());
    }

    private void trainOneEpoch() {
        bench.work();
        bench.run.stepEpoch();
        bench.work();
    }

    @Test
    void mistakes_withoutData_areNone() {
        assertTrue(digits.list.mistakes().isEmpty());
        assertNull(digits.chosenProperty().get());
        assertNull(digits.examples());
        digits.chooseNext(1);
        digits.choose(3);
        assertNull(digits.chosenProperty().get());
        assertEquals("", digits.list.summaryProperty().get());
    }

    @Test
    void mistakes_allOfThem_areListedAndCounted() {
        trainOneEpoch();
        assertEquals(Set.copyOf(wrong().stream().map(Prediction::index).toList()), Set.copyOf(shown()));
        assertEquals(
                "%d of 60 · %.1f %%".formatted(wrong().size(), wrong().size() / 0.6),
                digits.list.summaryProperty().get());
        for (Mistake mistake : digits.list.mistakes()) {
            Prediction prediction = bench.shown().predictions().of(mistake.index());
            assertEquals(new Mistake(prediction.index(), prediction.trueClass(), prediction.predicted()), mistake);
        }
    }

    @Test
    void order_each_sortsAsItSays() {
        trainOneEpoch();
        Predictions predictions = bench.shown().predictions();
        Comparator<Integer> confidence =
                Comparator.comparingDouble(i -> -predictions.of(i).confidence());
        Comparator<Integer> loss = Comparator.comparingDouble(
                i -> predictions.of(i).probabilities()[predictions.of(i).trueClass()]);
        assertSorted(confidence);
        digits.list.orderProperty().set(MistakeList.Order.LOSS);
        assertSorted(loss);
        digits.list.orderProperty().set(MistakeList.Order.INDEX);
        assertSorted(Comparator.naturalOrder());
    }

    private void assertSorted(Comparator<Integer> order) {
        List<Integer> sorted = new ArrayList<>(shown());
        sorted.sort(order);
        assertEquals(sorted, shown());
        assertEquals(wrong().size(), shown().size());
    }

    @Test
    void filters_trueAndPredictedClass_passOnlyThese() {
        trainOneEpoch();
        Prediction some = wrong().get(0);
        digits.list.trueClassProperty().set(OptionalInt.of(some.trueClass()));
        assertTrue(shown().contains(some.index()));
        assertEquals(
                wrong().stream().filter(p -> p.trueClass() == some.trueClass()).count(), shown().size());
        assertTrue(digits.list.summaryProperty().get().endsWith(" shown of " + wrong().size()));
        digits.list.predictedClassProperty().set(OptionalInt.of(some.predicted()));
        assertTrue(digits.list.mistakes().stream()
                .allMatch(m -> m.trueClass() == some.trueClass() && m.predicted() == some.predicted()));
        assertTrue(shown().contains(some.index()));
        digits.list.predictedClassProperty().set(OptionalInt.of(some.trueClass()));
        assertTrue(shown().isEmpty(), "a mistake is not taken for its own class");
        digits.list.trueClassProperty().set(OptionalInt.empty());
        digits.list.predictedClassProperty().set(OptionalInt.empty());
        assertEquals(wrong().size(), shown().size());
    }

    @Test
    void classes_filterEntries_areAnyAndEachClass() {
        bench.work();
        assertEquals(11, digits.list.classesProperty().get().size());
        assertEquals(OptionalInt.empty(), digits.list.classesProperty().get().get(0));
        assertEquals(OptionalInt.of(9), digits.list.classesProperty().get().get(10));
    }

    @Test
    void chosen_withoutAChoice_isTheFirstMistake() {
        trainOneEpoch();
        assertEquals(shown().get(0), chosen().index());
        digits.list.orderProperty().set(MistakeList.Order.INDEX);
        assertEquals(shown().get(0), chosen().index());
    }

    @Test
    void chosen_byTheUser_staysWhenTrainingMakesItRight() {
        Set<Integer> wrongAtTheEnd = new TreeSet<>();
        Bench.trained(spec).shown().predictions().misclassified().forEach(p -> wrongAtTheEnd.add(p.index()));
        trainOneEpoch();
        int image = shown().stream()
                .filter(i -> !wrongAtTheEnd.contains(i))
                .findFirst()
                .orElseThrow();
        digits.choose(image);
        bench.run.updateProperty().addListener((value, old, update) -> assertEquals(image, chosen().index()));
        bench.train();
        assertEquals(image, chosen().index());
        assertTrue(chosen().correct());
        assertEquals(-1, digits.list.indexOf(image));
        assertArrayEquals(bench.shown().predictions().of(image).probabilities(), chosen().probabilities());
        bench.run.rewind();
        bench.work();
        assertEquals(image, chosen().index());
    }

    @Test
    void chooseNext_pastTheEnds_wraps() {
        trainOneEpoch();
        List<Integer> all = shown();
        digits.chooseNext(-1);
        assertEquals(all.get(all.size() - 1), chosen().index());
        for (int image : all) {
            digits.chooseNext(1);
            assertEquals(image, chosen().index());
        }
        digits.chooseNext(1);
        assertEquals(all.get(0), chosen().index());
    }

    @Test
    void chooseNext_fromAnImageThatIsRight_goesToTheFirstMistake() {
        trainOneEpoch();
        Predictions predictions = bench.shown().predictions();
        int right = 0;
        while (!predictions.of(right).correct()) {
            right++;
        }
        digits.choose(right);
        assertEquals(right, chosen().index());
        digits.chooseNext(-1);
        assertEquals(shown().get(0), chosen().index());
    }

    @Test
    void white_scaledImages_isTheLargestPixel() {
        bench.work();
        assertEquals(1, digits.ink().full());
        bench.editor.edit(s -> DataSettings.DIVISOR.set().apply(s, 4.0));
        bench.work();
        assertEquals(4, digits.ink().full());
    }

    @Test
    void mistakes_whileRunning_followAtAPaceAndAreRightAtTheEnd() {
        bench.work();
        List<Integer> atStart = shown();
        List<List<Integer>> early = new ArrayList<>();
        List<List<Integer>> later = new ArrayList<>();
        bench.whenRunningAt(5, () -> {
            early.add(shown());
            now.set(1_000_000_000);
        });
        bench.whenRunningAt(10, () -> later.add(shown()));
        bench.train();
        assertEquals(List.of(atStart), early);
        assertNotEquals(List.of(atStart), later);
        assertEquals(wrong().stream().map(Prediction::index).toList(), shown());
    }

    @Test
    void mistakes_ofOtherDataThatTrainAlready_areListedAtOnce() {
        Queue<Runnable> screen = new ArrayDeque<>();
        Bench slow = new Bench(spec, Samples::load, Engines.analyticAlone(""), screen::add);
        DigitsViewModel seen = new DigitsViewModel(slow.run, now::get, Samples.STRINGS);
        slow.work();
        screen.remove().run();
        assertTrue(seen.list.mistakes().stream().anyMatch(mistake -> mistake.index() > 4));

        List<Integer> shown = new ArrayList<>();
        slow.editor.edit(old -> Samples.builtIn("not-xor"));
        slow.run.train();
        slow.run.ask((running, asked) -> {
            screen.remove().run();
            assertEquals(TrainerState.RUNNING, slow.run.state());
            shown.add(slow.shown().examples().size());
            seen.list.mistakes().forEach(mistake -> shown.add(mistake.index()));
            slow.run.stop();
        });
        slow.work();
        assertEquals(4, shown.get(0));
        assertTrue(shown.stream().allMatch(index -> index <= 4), shown::toString);
    }
}
