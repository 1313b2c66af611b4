package backprop.torch;

import backprop.text.Strings;
import backprop.torch.Answer.Facts;
import backprop.torch.Answer.Unusable;
import backprop.torch.MissingReason.Tried;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a Python that has NumPy and PyTorch. The first of these that has them is taken: the active virtual or Conda
 * environment, {@code python3}, {@code python} and {@code python3.x} on the {@code PATH}, on Windows the launcher
 * {@code py -3}. Nothing in the working folder is started unasked, since it may be anybody's. One that was chosen, or that
 * {@code BACKPROP_PYTHON} names, is taken alone, by the very command that was chosen, or refused.
 */
public final class PythonFinder {
    /** The environment variable that chooses a Python. */
    public static final String VARIABLE = "BACKPROP_PYTHON";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Strings strings = Strings.of("engines");
    private final Surroundings where;
    private final Candidates candidates;
    private final PythonProbe probe;
    private final MissingReason reason;
    private final Path elsewhere = Path.of(System.getProperty("java.io.tmpdir"));

    PythonFinder(Surroundings where, Duration patience) {
        this.where = where;
        this.candidates = new Candidates(where);
        this.probe = new PythonProbe(patience);
        this.reason = new MissingReason(where);
    }

    /** Looks on this machine, as this program's environment has it. */
    public static PythonFinder ofThisMachine() {
        return new PythonFinder(Surroundings.ofThisProgram(), PATIENCE);
    }

    /**
     * The Python to use. Its NumPy and PyTorch are there by what their installations say of themselves; whether they can
     * be imported too, {@link #imported} tells. Programs are started, each for at most 20 seconds, mostly far shorter.
     *
     * @param chosen by the user: a program, a virtual environment's folder, or a name that the {@code PATH} knows
     * @throws InterruptedException if the thread is interrupted; what was started is ended then
     */
    public PythonSearch find(Optional<Path> chosen) throws InterruptedException {
        if (chosen.isPresent()) {
            return only(chosen.get(), strings.get("by.choice"));
        }
        Optional<String> named = where.variable(VARIABLE);
        if (named.isPresent()) {
            try {
                return only(Path.of(named.get()), VARIABLE);
            } catch (InvalidPathException e) {
                return new PythonSearch.Missing(reason.notAProgram(VARIABLE, named.get(), false, false));
            }
        }
        List<Tried> tried = new ArrayList<>();
        for (List<String> command : candidates.inOrder()) {
            Answer answer = probe.look(command);
            if (answer instanceof Facts facts && facts.isComplete()) {
                return found(itself(command, facts), facts);
            }
            tried.add(new Tried(command, answer));
        }
        return new PythonSearch.Missing(reason.noneOf(tried));
    }

    /**
     * Imports NumPy and PyTorch in this Python and hands an array from one to the other, which takes some seconds.
     *
     * @return the same Python, with the versions that were imported, or why that cannot be
     * @throws InterruptedException if the thread is interrupted; what was started is ended then
     */
    public PythonSearch imported(Python python) throws InterruptedException {
        Answer answer = probe.trial(python.command());
        if (answer instanceof Unusable unusable) {
            return new PythonSearch.Missing(reason.importFailure(python, unusable.why()));
        }
        return judged(python.command(), answer, strings.get("by.found"));
    }

    /** Whether {@code BACKPROP_PYTHON} names one. */
    boolean isNamed() {
        return where.variable(VARIABLE).isPresent();
    }

    /** Whether there is a program of this choice; it is not started. */
    boolean isThere(Path choice) {
        return candidates.meant(choice).isPresent();
    }

    private PythonSearch only(Path choice, String by) throws InterruptedException {
        Optional<Path> program = candidates.meant(choice);
        if (program.isEmpty()) {
            Path there = where.work().resolve(choice);
            return new PythonSearch.Missing(
                    reason.notAProgram(by, choice.toString(), Files.isDirectory(there), Files.exists(there)));
        }
        List<String> command = List.of(program.get().toString());
        Answer answer = probe.look(command);
        return judged(answer instanceof Facts facts ? steady(command, facts) : command, answer, by);
    }

    /**
     * What starts a Python that was chosen: the choice, since it may be a script that sets up what the Python behind it needs. Only
     * where it stands for another in another folder, as pyenv's names do, it is that Python itself, as programs are run elsewhere.
     */
    private List<String> steady(List<String> command, Facts facts) throws InterruptedException {
        List<String> itself = itself(command, facts);
        return itself.equals(command) || probe.lookIn(elsewhere, command).equals(facts) ? command : itself;
    }

    private PythonSearch judged(List<String> command, Answer answer, String by) {
        return answer instanceof Facts facts && facts.isComplete()
                ? found(command, facts)
                : new PythonSearch.Missing(reason.chosen(by, new Tried(command, answer)));
    }

    private PythonSearch found(List<String> command, Facts facts) {
        String program = String.join(" ", itself(command, facts));
        return new PythonSearch.Found(new Python(command, program, facts.version(), facts.torch(), facts.numpy()));
    }

    /** The program behind a name, which may stand for another Python in another folder. */
    private List<String> itself(List<String> command, Facts facts) {
        try {
            Path program = Path.of(facts.executable());
            return program.isAbsolute() && candidates.isProgram(program) ? List.of(program.toString()) : command;
        } catch (InvalidPathException e) {
            return command;
        }
    }
}
