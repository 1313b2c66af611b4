package backprop.math;

import backprop.math.kernel.Kernels;
import backprop.math.kernel.Team;
import java.lang.reflect.InvocationTargetException;

/**
 * What computes: kernels and threads, chosen once when the program starts. {@code -Dbackprop.threads=1} sets how many threads share
 * a large product (else as many as there are processors, up to 8); the results do not depend on it.
 */
public final class Compute {
    private static final String MODULE = "jdk.incubator.vector";
    private static final int MOST_THREADS = 8;

    private static final Compute STANDARD = choose();

    private final Kernels kernels;
    private final Choice choice;
    private final Team team;

    /** Which kernels are used, and why. */
    public enum Choice {
        /** Those with vector instructions. */
        VECTOR,
        /** Plain loops, since the program was started without the Vector API's module. */
        PLAIN_WITHOUT_MODULE,
        /** Plain loops, since the processor has no wide vectors with fused multiply-adds. */
        PLAIN_PROCESSOR,
        /** Plain loops, since this Java's Vector API is another than the one that the program knows. */
        PLAIN_UNKNOWN_API
    }

    private Compute(Kernels kernels, Choice choice, Team team) {
        this.kernels = kernels;
        this.choice = choice;
        this.team = team;
    }

    /** The choice of this program. */
    public static Compute standard() {
        return STANDARD;
    }

    private static Compute choose() {
        int processors = Runtime.getRuntime().availableProcessors();
        int threads = Integer.getInteger("backprop.threads", Math.min(processors, MOST_THREADS));
        Team team = new Team(Math.max(1, Math.min(threads, 4 * MOST_THREADS)));
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return new Compute(Kernels.plain(), Choice.PLAIN_WITHOUT_MODULE, team);
        }
        try {
            // By name: the class cannot be loaded where its module is missing.
            Class<? extends Kernels> type =
                    Class.forName("backprop.math.vector.VectorKernels").asSubclass(Kernels.class);
            return new Compute(type.getConstructor().newInstance(), Choice.VECTOR, team);
        } catch (InvocationTargetException e) {
            boolean narrow = e.getCause() instanceof UnsupportedOperationException;
            return new Compute(Kernels.plain(), narrow ? Choice.PLAIN_PROCESSOR : Choice.PLAIN_UNKNOWN_API, team);
        } catch (ReflectiveOperationException | LinkageError e) {
            return new Compute(Kernels.plain(), Choice.PLAIN_UNKNOWN_API, team);
        }
    }

    public Choice choice() {
        return choice;
    }

    Kernels kernels() {
        return kernels;
    }

    Team team() {
        return team;
    }

    /** Threads that share a large product. */
    public int threads() {
        return team.size();
    }

    /** What the kernels use: {@code vector 512 bits} or {@code plain}. */
    public String arithmetic() {
        return choice == Choice.VECTOR ? "vector " + kernels.vectorBits() + " bits" : "plain";
    }

    /** In a few words, such as {@code vector 512 bits, 2 threads}. */
    public String description() {
        String what = arithmetic();
        return what + ", " + (team.size() == 1 ? "1 thread" : team.size() + " threads");
    }
}
