package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.training.EngineException;
import backprop.training.TrainerState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An engine that fails. */
class EngineFailureTest {
    private final EnginesBench both = new EnginesBench();
    private final Bench bench = both.bench;

    @Test
    void failure_ofTheEngine_isItsOwnMessageWithDetails() {
        both.engines.failure = Optional.of(new EngineException("PyTorch ran out of memory.", "Traceback\n  line 3"));
        both.open(EngineChoice.BOTH);
        bench.train();
        assertEquals("PyTorch ran out of memory.", bench.run.failureProperty().get());
        RunFailure failure = bench.run.problemProperty().get();
        assertNotNull(failure);
        assertEquals("Traceback\n  line 3", failure.details());
        assertTrue(failure.ofEngine());
        assertEquals(TrainerState.READY, bench.run.state());
        assertEquals("The engine cannot train this", both.transport.headline.get());
        both.engines.failure = Optional.empty();
        bench.train();
        assertEquals(List.of(EngineKind.ANALYTIC, EngineKind.PYTORCH), both.legs());
        assertNull(bench.run.problemProperty().get());
    }

    @Test
    void failure_thenAnalytic_opensItAtOnce() {
        both.engines.failure = Optional.of(new EngineException("No."));
        both.open(EngineChoice.PYTORCH);
        bench.train();
        bench.engines.choose(EngineChoice.ANALYTIC);
        bench.work();
        assertEquals("", bench.run.failureProperty().get());
        assertEquals(List.of(EngineKind.ANALYTIC), both.legs());
    }
}
