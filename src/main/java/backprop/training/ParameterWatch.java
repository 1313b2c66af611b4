package backprop.training;

import backprop.math.Matrix;
import backprop.network.Network;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells somebody a network's parameters after every so many epochs; after none until it is asked to. */
final class ParameterWatch {
    private int every = Integer.MAX_VALUE;
    private ParameterListener listener = (epoch, values) -> {};

    void start(int everyEpochs, ParameterListener to) {
        every = everyEpochs;
        listener = to;
    }

    /**
     * Hears that so many epochs are done.
     *
     * @return nanoseconds that the telling took
     */
    long tell(int epoch, Network network) {
        if (epoch % every != 0) {
            return 0;
        }
        long begun = System.nanoTime();
        Map<String, Matrix> values = new LinkedHashMap<>();
        network.parameters()
                .forEach(parameter ->
                        values.put(parameter.name(), parameter.value().copy()));
        listener.parameters(epoch, values);
        return System.nanoTime() - begun;
    }
}
