package backprop.torch;

import backprop.experiment.GradientWitness;
import backprop.experiment.PreparedExperiment;
import backprop.file.DataException;
import backprop.math.Matrix;
import backprop.program.Program;
import backprop.text.Strings;
import backprop.training.EngineException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has PyTorch take the gradient of the exported program's own network and loss, by autograd. */
public final class AutogradWitness implements GradientWitness {
    private static final String HARNESS = "gradients.py";
    private static final String GRADIENTS = "gradients.npz";
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int MOST_BYTES = 1 << 20;

    private final Strings strings = Strings.of("engines");
    private final Python python;
    private final Duration limit;

    public AutogradWitness(Python python) {
        this(python, LIMIT);
    }

    /** @param limit how long it may take, Python's start included */
    AutogradWitness(Python python, Duration limit) {
        this.python = python;
        this.limit = limit;
    }

    @Override
    public Map<String, Matrix> gradients(PreparedExperiment prepared) {
        try (Workplace place = new Workplace(Optional.empty())) {
            place.write(HARNESS);
            Program.autograd(prepared).write(place.folder(), Workplace.PROGRAM);
            run(place);
            return ParameterFile.read(
                    place.file(GRADIENTS), prepared.newNetwork().parameters());
        } catch (DataException e) {
            throw Workplace.cannotWrite(new IOException(e.getMessage(), e));
        } catch (IOException e) {
            throw Workplace.cannotWrite(e);
        } catch (IllegalArgumentException e) {
            throw new EngineException(strings.get("torch.refused", String.valueOf(e.getMessage())));
        }
    }

    private void run(Workplace place) {
        List<String> command = new ArrayList<>(python.command());
        command.addAll(List.of("-B", "-X", "utf8", place.file(HARNESS).toString()));
        command.add(place.file(Workplace.PROGRAM + ".py").toString());
        command.add(place.file(GRADIENTS).toString());
        ShortProcess.Outcome outcome;
        try {
            // Not in the user's folder: with an empty entry in PYTHONPATH a torch.py there would be taken for PyTorch.
            outcome = new ShortProcess(limit, MOST_BYTES).run(command, Optional.of(place.folder()));
        } catch (IOException e) {
            throw new EngineException(strings.get("torch.start", command.get(0)), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(strings.get("gradient.interrupted"));
        }
        switch (outcome.end()) {
            case TOO_LONG ->
                throw new EngineException(strings.get("gradient.tooLong", limit.toSeconds()), outcome.said());
            case TOO_MUCH -> throw new EngineException(strings.get("gradient.tooMuch"), outcome.said());
            case ENDED -> {
                if (outcome.code() != 0) {
                    throw new EngineException(strings.get("gradient.failed", lastLine(outcome)), outcome.said());
                }
            }
        }
    }

    /** Of Python's words about an error it is the one that names it. */
    private static String lastLine(ShortProcess.Outcome outcome) {
        List<String> lines = outcome.said().strip().lines().toList();
        return lines.isEmpty() ? "exit code " + outcome.code() : lines.get(lines.size() - 1);
    }
}
