package backprop.math.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamTest {

    /** Short tasks, so that now a worker and now the asking thread is first at a part. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void run_manyShortTasks_doesEveryPartOnce(int size) {
        Team team = new Team(size);
        int rounds = 20_000;
        AtomicIntegerArray done = new AtomicIntegerArray(size);
        for (int round = 0; round < rounds; round++) {
            team.run((part, parts) -> done.incrementAndGet(part), size);
            for (int part = 0; part < size; part++) {
                assertEquals(round + 1, done.get(part));
            }
        }
    }

    @Test
    void run_partThatFails_endsWithItsErrorAndTheTeamGoesOn() {
        Team team = new Team(2);
        RuntimeException failure = new IllegalStateException("part 1");
        for (int round = 0; round < 100; round++) {
            RuntimeException caught = assertThrows(
                    RuntimeException.class,
                    () -> team.run(
                            (part, parts) -> {
                                if (part == 1) {
                                    throw failure;
                                }
                            },
                            2));
            assertSame(failure, caught);
            AtomicInteger parts = new AtomicInteger();
            team.run((part, of) -> parts.incrementAndGet(), 2);
            assertEquals(2, parts.get());
        }
    }

    @Test
    void run_insideATask_isOnePartOfItsOwn() {
        Team team = new Team(2);
        AtomicInteger parts = new AtomicInteger();
        team.run((part, of) -> team.run((inner, all) -> parts.incrementAndGet(), 2), 2);
        assertEquals(2, parts.get());
    }
}
