package backprop.program;

import backprop.network.LayerSpec;
import backprop.network.NetworkSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A network's stages in the order of the forward pass, with the variables that their values have in a program. */
final class Stages {
    private Stages() {}

    /**
     * One stage.
     *
     * @param dense the number of the dense layer that it is or that it follows, from 1; 0 for none
     * @param from the variable of its inputs
     * @param to the variable of its outputs: z1 of a dense layer, a1 behind its activation, d1 behind dropout
     */
    record Stage(LayerSpec layer, int dense, String from, String to) {
        /** The variable of a dropout's mask. */
        String mask() {
            return to.replace('d', 'm');
        }
    }

    static List<Stage> of(NetworkSpec network) {
        List<Stage> stages = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        String from = "x";
        int dense = 0;
        for (LayerSpec layer : network.layers()) {
            if (layer instanceof LayerSpec.Dropout dropout && dropout.rate() == 0) {
                continue;
            }
            dense += layer instanceof LayerSpec.Dense ? 1 : 0;
            String to = free(letter(layer) + dense, taken);
            stages.add(new Stage(layer, dense, from, to));
            from = to;
        }
        return List.copyOf(stages);
    }

    private static String letter(LayerSpec layer) {
        return layer instanceof LayerSpec.Dense ? "z" : layer instanceof LayerSpec.Stage ? "a" : "d";
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    /** How many dense layers there are: the number of the last. */
    static int denseLayers(List<Stage> stages) {
        return stages.stream().mapToInt(Stage::dense).max().orElse(0);
    }
}
