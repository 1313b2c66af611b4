package backprop.program;

import java.util.ArrayList;
import java.util.List;

/** A whole program in NumPy, from its pieces. */
final class NumpyProgram {
    private NumpyProgram() {}

    static String text(Setup setup) {
        NumpyNetwork network = new NumpyNetwork(setup);
        NumpyLoss loss = new NumpyLoss(setup);
        NumpyUpdate update = new NumpyUpdate(setup);
        NumpyGradient gradient = new NumpyGradient(setup);
        ScheduleText schedule = new ScheduleText(setup);
        StopText stop = new StopText(setup);
        NumpyDialect dialect = new NumpyDialect(setup, update, gradient);
        LoopText loop = new LoopText(setup, schedule, stop, dialect);
        List<String> sections = new ArrayList<>();
        sections.add(network.forward());
        sections.add(network.backward());
        sections.add(loss.functions());
        sections.add(loss.predict());
        sections.add(ScoreText.scores(setup));
        sections.add("""
                def measure(x, t):
                    return scores(forward(x)[-1], t)
                """);
        sections.add(gradient.functions());
        sections.add(schedule.definition());
        sections.add(update.functions());
        sections.add(loop.during());
        sections.add(loop.record());
        sections.add(loop.loop());
        sections.add(EndText.text(setup, stop, dialect, "p"));
        String own = String.join("\n", sections);
        List<String> all = new ArrayList<>(HeadText.data(setup));
        all.add(HeadText.numpyStart(setup));
        all.addAll(NumpyActivation.functions(own));
        if (setup.network().hasDropout()) {
            all.add(Dropout.functions(setup));
        }
        all.addAll(sections);
        return HeadText.text(setup, Dialect.NUMPY, all);
    }
}
