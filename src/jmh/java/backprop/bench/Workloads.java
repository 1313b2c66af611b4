package backprop.bench;

import backprop.math.Precision;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Runs workloads as lines on standard input ask for them, and answers each with a line of JSON: {@code a float64 3 5 1} is
 * workload a in that precision, warmed up for 3 seconds, then timed for 5 rounds and 1 second at least. Only the training is
 * timed; data and network are there before. {@code -Dbackprop.threads} says on how many threads.
 */
public final class Workloads {
    private Workloads() {}

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.trim().toUpperCase(Locale.ROOT).split(" +");
            Workload workload = Workload.valueOf(words[0]);
            Precision precision = Precision.valueOf(words[1]);
            WorkloadRun run = new WorkloadRun(workload, precision);
            warmUp(run, Double.parseDouble(words[2]));
            List<Double> times = time(run, workload.epochs(), Integer.parseInt(words[3]), Double.parseDouble(words[4]));
            out.println(
                    json(workload, precision, times, run.lastResult().train().loss()));
        }
    }

    /** The kernel that multiplies matrices, as the table is to name it. */
    private static String kernel() {
        return backprop.math.Compute.standard().description();
    }

    private static void warmUp(WorkloadRun run, double seconds) {
        // What building left behind is not to be cleared away while the clock runs.
        System.gc();
        long begin = System.nanoTime();
        do {
            run.train(1);
        } while (secondsSince(begin) < seconds);
    }

    private static List<Double> time(WorkloadRun run, int epochs, int rounds, double seconds) {
        List<Double> times = new ArrayList<>();
        double total = 0;
        while (times.size() < rounds || total < seconds) {
            run.restart();
            long begin = System.nanoTime();
            run.train(epochs);
            double time = secondsSince(begin);
            times.add(time);
            total += time;
        }
        return times;
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static String json(Workload workload, Precision precision, List<Double> times, double loss) {
        List<Double> sorted = times.stream().sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return String.format(
                Locale.ROOT,
                "{\"program\": \"product\", \"work\": \"%s\", \"precision\": \"%s\", \"threads\": %d, \"median\": %.6f, "
                        + "\"min\": %.6f, \"seconds\": [%s], \"loss\": %.10g, \"version\": \"Java %s, %s kernel\"}",
                workload.name().toLowerCase(Locale.ROOT),
                precision.name().toLowerCase(Locale.ROOT),
                Integer.getInteger("backprop.threads", 1),
                median,
                sorted.get(0),
                times.stream()
                        .map(time -> String.format(Locale.ROOT, "%.6f", time))
                        .collect(Collectors.joining(", ")),
                loss,
                System.getProperty("java.version"),
                kernel());
    }
}
