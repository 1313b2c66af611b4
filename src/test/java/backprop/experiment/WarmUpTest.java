package backprop.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void run_untilEnough_asksBeforeEveryBatchAndEnds() {
        AtomicInteger asked = new AtomicInteger();
        // More batches than one turn of all networks.
        WarmUp.run(() -> asked.incrementAndGet() > 130);
        assertEquals(131, asked.get());
    }
}
