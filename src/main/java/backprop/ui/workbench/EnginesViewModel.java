package backprop.ui.workbench;

import backprop.experiment.Deviation;
import backprop.experiment.Engine;
import backprop.experiment.ExperimentSpec;
import backprop.text.Strings;
import backprop.torch.PythonSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The choice of what trains, and the search for the user's own Python. Neither is part of the experiment. */
public final class EnginesViewModel {
    private final Engines engines;
    private final Executor background;
    private final Executor screen;
    private final Strings strings = Strings.of("workbench");
    private final Engine analytic;
    private final ReadOnlyObjectWrapper<EngineChoice> choice = new ReadOnlyObjectWrapper<>(EngineChoice.ANALYTIC);
    private final ReadOnlyObjectWrapper<@Nullable PythonSearch> search = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ExperimentSpec> second = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Engine> pyTorch = new ReadOnlyObjectWrapper<>();

    private final ReadOnlyBooleanWrapper remembered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    /** What the last search came to. */
    private @Nullable PythonSearch known;

    /** Whether there is a Python with PyTorch. */
    final BooleanBinding available;

    /** Why PyTorch cannot be chosen; empty when it can. */
    final StringBinding reason;

    /** Which PyTorch there is; empty while there is none. */
    final StringBinding versions;

    private int searches;

    /**
     * @param background where Python is looked for, which takes its time
     * @param screen where properties change
     */
    public EnginesViewModel(Engines engines, Executor background, Executor screen) {
        this.engines = engines;
        this.background = background;
        this.screen = screen;
        analytic = engines.analytic();
        available = Bindings.createBooleanBinding(() -> search.get() instanceof PythonSearch.Found, search);
        reason = Bindings.createStringBinding(this::whyNot, search);
        versions = Bindings.createStringBinding(
                () -> search.get() instanceof PythonSearch.Found found
                        ? found.python().versions()
                        : "",
                search);
    }

    private String whyNot() {
        PythonSearch result = search.get();
        if (result == null) {
            return strings.get("engines.looking");
        }
        return result instanceof PythonSearch.Missing missing ? missing.reason() : "";
    }

    /** What the next run is trained by. */
    ReadOnlyObjectProperty<EngineChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** PyTorch; null while there is none. */
    ReadOnlyObjectProperty<@Nullable Engine> pyTorchProperty() {
        return pyTorch.getReadOnlyProperty();
    }

    /** The experiment of the second half of a pair; null if both engines have the same. */
    ReadOnlyObjectProperty<@Nullable ExperimentSpec> secondProperty() {
        return second.getReadOnlyProperty();
    }

    /** Chooses what trains, and forgets a pair; nothing comes of it where PyTorch is needed and is not there. */
    void choose(EngineChoice wanted) {
        if (!wanted.needsPyTorch() || available.get()) {
            second.set(wanted == EngineChoice.BOTH ? second.get() : null);
            choice.set(wanted);
        }
    }

    /** Trains the open experiment with our own gradients, and then this one with PyTorch. */
    void pair(ExperimentSpec with) {
        if (available.get()) {
            second.set(with);
            choice.set(EngineChoice.BOTH);
        }
    }

    /** Back to the same experiment for both. */
    void unpair() {
        second.set(null);
    }

    /** Looks for a Python with PyTorch. */
    public void search() {
        look(engines::find, false);
    }

    /** The same with a Python of the user's choice, its program or its folder; if it will not do, all stays as it was. */
    void choosePython(Path python) {
        look(() -> engines.choose(python), true);
    }

    /** Why the Python that was chosen last will not do; empty if it does, or once it has been read. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    void dismissRefusal() {
        refusal.set("");
    }

    /** The same with the first one found, whatever was chosen before. */
    void forgetPython() {
        look(engines::forget, false);
    }

    /** Whether a Python of the user's choice is remembered, as of the last search. */
    ReadOnlyBooleanProperty rememberedProperty() {
        return remembered.getReadOnlyProperty();
    }

    private void look(Supplier<PythonSearch> way, boolean chosen) {
        int number = ++searches;
        search.set(null);
        background.execute(() -> {
            PythonSearch result;
            try {
                result = way.get();
            } catch (RuntimeException e) {
                result = new PythonSearch.Missing(strings.get("engines.searchFailed", e));
            }
            PythonSearch found = result;
            boolean choice = engines.isRemembered();
            screen.execute(() -> found(number, found, choice, chosen));
        });
    }

    /** A search that was overtaken by another does not count. */
    private void found(int number, PythonSearch result, boolean choice, boolean chosen) {
        if (number != searches) {
            return;
        }
        remembered.set(choice);
        PythonSearch before = known;
        if (chosen && result instanceof PythonSearch.Missing missing) {
            refusal.set(missing.reason());
            if (before instanceof PythonSearch.Found) {
                search.set(before);
                return;
            }
        }
        known = result;
        if (result instanceof PythonSearch.Found there) {
            pyTorch.set(engines.pyTorch(there.python()));
        } else {
            choose(EngineChoice.ANALYTIC);
            pyTorch.set(null);
        }
        search.set(result);
    }

    /** The second half of a pair follows the first in its seed and in its form. */
    private static ExperimentSpec half(ExperimentSpec second, ExperimentSpec first) {
        boolean published = !Deviation.isTextbook(first) && Deviation.isAsPublished(first);
        return (published ? Deviation.asPublished(second) : second).withSeed(first.seed());
    }

    /** What a run of this experiment is to do, as chosen. */
    Plan plan(ExperimentSpec spec) {
        ExperimentSpec other = second.get();
        Engine torch = pyTorch.get();
        Plan.Task analytically = new Plan.Task(spec, EngineKind.ANALYTIC, analytic);
        if (torch == null) {
            return new Plan(List.of(analytically));
        }
        Plan.Task withPyTorch = new Plan.Task(other == null ? spec : half(other, spec), EngineKind.PYTORCH, torch);
        return new Plan(choice.get().kinds().stream()
                .map(kind -> kind == EngineKind.PYTORCH ? withPyTorch : analytically)
                .toList());
    }
}
