package backprop.training;

import backprop.math.RandomStream;

/** Where the random streams of a run stand, in its checkpoint. */
final class Streams {
    private Streams() {}

    static void save(Checkpoint to, String name, RandomStream stream) {
        RandomStream.State state = stream.state();
        to.integers().put("stream." + name, new long[] {state.counter()});
        to.numbers().put("stream." + name, new double[] {state.spareGaussian()});
    }

    static void restore(Checkpoint from, String name, RandomStream stream) {
        stream.restore(new RandomStream.State(from.integers("stream." + name)[0], from.numbers("stream." + name)[0]));
    }
}
