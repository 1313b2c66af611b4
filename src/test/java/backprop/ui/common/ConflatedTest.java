package backprop.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConflatedTest {
    private static final int POSTS = 100_000;

    @Test
    void post_beforeTheConsumerRuns_onlyTheNewestArrives() {
        Queue<Runnable> tasks = new ArrayDeque<>();
        List<Integer> arrived = new ArrayList<>();
        Conflated<Integer> conflated = new Conflated<>(tasks::add, arrived::add);
        for (int i = 1; i <= 5; i++) {
            conflated.post(i);
        }
        assertEquals(1, tasks.size());
        tasks.remove().run();
        assertEquals(List.of(5), arrived);
        conflated.post(6);
        assertEquals(1, tasks.size());
        tasks.remove().run();
        assertEquals(List.of(5, 6), arrived);
    }

    @Test
    void post_fromWithinTheConsumer_arrivesInATaskOfItsOwn() {
        Queue<Runnable> tasks = new ArrayDeque<>();
        List<Integer> arrived = new ArrayList<>();
        List<Conflated<Integer>> itself = new ArrayList<>();
        itself.add(new Conflated<>(tasks::add, value -> {
            arrived.add(value);
            if (value < 3) {
                itself.get(0).post(value + 1);
            }
        }));
        itself.get(0).post(1);
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
        assertEquals(List.of(1, 2, 3), arrived);
    }

    @Test
    void post_manyFromAThread_theLastArrivesAndOneTaskWaitsAtMost() throws InterruptedException {
        ExecutorService screen = Executors.newSingleThreadExecutor();
        AtomicInteger waiting = new AtomicInteger();
        AtomicInteger mostWaiting = new AtomicInteger();
        CountDownLatch last = new CountDownLatch(1);
        List<Integer> arrived = new ArrayList<>();
        Conflated<Integer> conflated = new Conflated<>(
                task -> {
                    mostWaiting.accumulateAndGet(waiting.incrementAndGet(), Math::max);
                    screen.execute(() -> {
                        waiting.decrementAndGet();
                        task.run();
                    });
                },
                value -> {
                    arrived.add(value);
                    if (value == POSTS) {
                        last.countDown();
                    }
                });
        Thread producer = new Thread(() -> {
            for (int i = 1; i <= POSTS; i++) {
                conflated.post(i);
            }
        });
        producer.start();
        assertTrue(last.await(30, TimeUnit.SECONDS), "the last value did not arrive");
        producer.join();
        screen.shutdown();
        assertTrue(screen.awaitTermination(30, TimeUnit.SECONDS));
        assertEquals(1, mostWaiting.get());
        assertEquals(POSTS, arrived.get(arrived.size() - 1));
        for (int i = 1; i < arrived.size(); i++) {
            assertTrue(arrived.get(i - 1) < arrived.get(i), "values came out of order");
        }
    }
}
