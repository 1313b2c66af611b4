package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.experiment.ExperimentSpec;
import backprop.torch.PythonSearch;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class EnginesViewModelTest {
    private final ExperimentSpec spec = Samples.quick(4);
    private final FakeEngines engines = new FakeEngines();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final EnginesViewModel model = new EnginesViewModel(engines, background::add, Runnable::run);

    private List<EngineKind> kinds() {
        return model.plan(spec).tasks().stream().map(Plan.Task::kind).toList();
    }

    private void search() {
        model.search();
        work();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void choice_whileTheSearchIsOn_isAnalyticAlone() {
        model.search();
        model.choose(EngineChoice.BOTH);
        assertEquals(EngineChoice.ANALYTIC, model.choiceProperty().get());
        assertFalse(model.available.get());
        assertEquals("Looking for a Python with PyTorch …", model.reason.get());
        assertEquals(List.of(EngineKind.ANALYTIC), kinds());
    }

    @Test
    void search_found_offersPyTorchAndSaysWhich() {
        search();
        assertTrue(model.available.get());
        assertEquals("PyTorch 2.13.0+cpu, Python 3.12.3", model.versions.get());
        assertEquals("", model.reason.get());
        model.choose(EngineChoice.BOTH);
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), kinds());
        assertTrue(model.plan(spec).isComparison());
        model.choose(EngineChoice.PYTORCH);
        assertEquals(List.of(EngineKind.PYTORCH), kinds());
    }

    @Test
    void search_missing_saysWhatToInstall() {
        engines.search = () -> new PythonSearch.Missing("Install torch.");
        search();
        model.choose(EngineChoice.PYTORCH);
        assertEquals(EngineChoice.ANALYTIC, model.choiceProperty().get());
        assertEquals("Install torch.", model.reason.get());
        assertEquals("", model.versions.get());
    }

    @Test
    void search_fails_saysSoInsteadOfLookingForEver() {
        engines.search = () -> {
            throw new IllegalStateException("no processes");
        };
        search();
        assertTrue(model.reason.get().contains("no processes"), model.reason.get());
    }

    @Test
    void choosePython_withoutPyTorch_isRefusedAndAllStaysAsItWas() {
        search();
        model.choose(EngineChoice.BOTH);
        engines.search = () -> new PythonSearch.Missing("python2 has no PyTorch.");
        model.choosePython(Path.of("python2"));
        work();
        assertEquals(List.of(Path.of("python2")), engines.chosen);
        assertEquals("python2 has no PyTorch.", model.refusalProperty().get());
        assertEquals(EngineChoice.BOTH, model.choiceProperty().get());
        assertTrue(model.available.get());
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), kinds());
        model.dismissRefusal();
        assertEquals("", model.refusalProperty().get());
    }

    @Test
    void choosePython_whereThereIsNone_saysWhyNot() {
        engines.search = () -> new PythonSearch.Missing("None here.");
        search();
        engines.search = () -> new PythonSearch.Missing("python2 has no PyTorch.");
        model.choosePython(Path.of("python2"));
        work();
        assertEquals("python2 has no PyTorch.", model.refusalProperty().get());
        assertEquals("python2 has no PyTorch.", model.reason.get());
    }

    @Test
    void forgetPython_rememberedOneDoesNotWork_takesTheFirstFound() {
        engines.remembered = true;
        engines.search = () -> new PythonSearch.Missing("The chosen Python will not do.");
        search();
        assertFalse(model.available.get());
        assertTrue(model.rememberedProperty().get());
        model.forgetPython();
        work();
        assertTrue(model.available.get());
        assertFalse(model.rememberedProperty().get());
    }

    @Test
    void search_overtakenByAnother_doesNotCount() {
        model.search();
        Runnable slow = background.remove();
        model.choosePython(Path.of("mine"));
        work();
        engines.search = () -> new PythonSearch.Missing("Too late.");
        slow.run();
        assertTrue(model.available.get());
    }

    @Test
    void pair_otherChoiceThen_isForgotten() {
        search();
        ExperimentSpec second = spec.withSeed(9).withTraining(spec.training().withEpochs(2));
        model.pair(second);
        Plan plan = model.plan(spec);
        assertFalse(plan.isComparison());
        assertEquals(spec, plan.first().spec());
        assertEquals(second.withSeed(spec.seed()), plan.tasks().get(1).spec());
        model.choose(EngineChoice.ANALYTIC);
        model.choose(EngineChoice.BOTH);
        assertTrue(model.plan(spec).isComparison());
    }
}
