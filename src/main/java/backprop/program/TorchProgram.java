package backprop.program;

import backprop.network.Slip;
import java.util.ArrayList;
import java.util.List;

/** A whole program in PyTorch, from its pieces. */
final class TorchProgram {
    private TorchProgram() {}

    /** @throws IllegalArgumentException if PyTorch cannot express a setting */
    static void check(Setup setup) {
        if (setup.has(Slip.OUTPUT_GRADIENT_WITHOUT_SLOPE) && setup.has(Slip.OUTPUT_GRADIENT_FROM_PREACTIVATION)) {
            throw new IllegalArgumentException(
                    "A PyTorch program can take the output's gradient without slope, or from the pre-activation, not both: take one of the slips off, or export to NumPy.");
        }
    }

    static String text(Setup setup) {
        TorchNetwork network = new TorchNetwork(setup);
        TorchLoss loss = new TorchLoss(setup);
        ScheduleText schedule = new ScheduleText(setup);
        StopText stop = new StopText(setup);
        TorchUpdate update = new TorchUpdate(setup, schedule);
        TorchDialect dialect = new TorchDialect(setup, network, update, schedule.isConstant());
        LoopText loop = new LoopText(setup, schedule, stop, dialect);
        List<String> all = new ArrayList<>(HeadText.data(setup));
        all.set(0, all.get(0) + HeadText.tensors(setup));
        if (setup.network().hasDropout()) {
            all.add(Dropout.functions(setup));
        }
        all.add(network.classes());
        all.add(network.network());
        all.add(loss.functions());
        all.add(ScoreText.scores(setup));
        all.add("""
                def measure(x, t):
                    with torch.no_grad():
                        return scores(%s(x), t)
                """.formatted(network.forwardName()));
        all.add(dialect.functions());
        all.add(schedule.isConstant() && update.isTorch() ? "" : schedule.definition());
        if (!update.isTorch()) {
            all.add(HeadText.torchParameters());
        }
        all.add(update.functions());
        all.add(loop.during());
        all.add(loop.record());
        all.add(loop.loop());
        all.add(EndText.text(setup, stop, dialect, "weights()"));
        all.add(all.size() - 1, HeadText.torchWeights());
        return HeadText.text(setup, Dialect.PYTORCH, all);
    }
}
