package backprop.torch;

import backprop.data.Part;
import backprop.data.Targets;
import backprop.experiment.NumpyArrays;
import backprop.experiment.PreparedExperiment;
import backprop.file.DataException;
import backprop.math.Compute;
import backprop.math.Matrix;
import backprop.math.Precision;
import backprop.network.Network;
import backprop.numpy.NpzReader;
import backprop.program.Program;
import backprop.training.Checkpoint;
import backprop.training.EngineException;
import backprop.training.EngineFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A program at work under its harness: the process, its folder, and the files by which arrays are handed over. */
final class Session implements AutoCloseable {
    private static final double NANOS = 1e9;

    private final Workplace place;
    private final Child child;
    private final long begun = System.nanoTime();
    private EngineFacts facts;

    private Session(Workplace place, Child child, EngineFacts facts) {
        this.place = place;
        this.child = child;
        this.facts = facts;
    }

    /**
     * Writes the program and starts it.
     *
     * @throws EngineException if that fails
     */
    static Session start(
            PreparedExperiment prepared,
            Python python,
            Optional<Path> parent,
            Part judged,
            Optional<Checkpoint> former) {
        Workplace place = new Workplace(parent);
        Child child = null;
        try {
            place.writeHarness();
            Program.autograd(prepared).write(place.folder(), Workplace.PROGRAM);
            if (former.isPresent()) {
                SavedState.write(former.get(), place.file("former.npz"));
            }
            child = new Child(command(prepared, python, place, judged, former.isPresent()), place.folder());
            return new Session(place, child, new EngineFacts(python.versions(), 1, 0));
        } catch (IOException e) {
            throw Workplace.cannotWrite(e);
        } finally {
            if (child == null) {
                place.close();
            }
        }
    }

    private static List<String> command(
            PreparedExperiment prepared, Python python, Workplace place, Part judged, boolean goesOn) {
        List<String> command = new ArrayList<>(python.command());
        command.addAll(List.of(
                "-u",
                "-B",
                "-X",
                "utf8",
                place.file(Workplace.HARNESS).toString(),
                place.file(Workplace.PROGRAM + ".py").toString(),
                "--temporary",
                "--judged",
                judged.name().toLowerCase(Locale.ROOT),
                "--threads",
                Integer.toString(Compute.standard().threads())));
        command.addAll(
                List.of("--metrics", prepared.spec().training().metrics().name().toLowerCase(Locale.ROOT)));
        if (prepared.spec().training().batchMetrics()) {
            command.add("--batches");
        }
        if (prepared.parts().train().targets() instanceof Targets.Classes) {
            command.add("--classes");
        }
        if (goesOn) {
            command.addAll(List.of("--state", "former.npz"));
        }
        return command;
    }

    /** Waits until it stands before its first batch, or where it was left. */
    void await() {
        List<String> ready = child.hear();
        if (!ready.get(0).equals("ready") || ready.size() < 4) {
            throw child.strange();
        }
        String versions = "PyTorch %s, Python %s".formatted(ready.get(2), ready.get(1));
        facts = new EngineFacts(versions, Answers.whole(ready, 3), (System.nanoTime() - begun) / NANOS);
    }

    EngineFacts facts() {
        return facts;
    }

    void say(String command) {
        child.say(command);
    }

    List<String> hear() {
        return child.hear();
    }

    EngineException strange() {
        return child.strange();
    }

    /** Says it and waits until it is done. */
    List<String> ask(String command) {
        child.say(command);
        List<String> answer = child.hear();
        if (!answer.get(0).equals("done")) {
            throw child.strange();
        }
        return answer;
    }

    /** What the judged part's predictions are, after they were asked for. */
    Matrix predictions(Precision precision) {
        try (NpzReader npz = NpzReader.open(place.file("predictions.npz"))) {
            return NumpyArrays.matrix(npz.read("outputs")).as(precision);
        } catch (DataException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    /** Reads parameters and removes the file. */
    Map<String, Matrix> takeWeights(String name, Network like) {
        Path file = place.file(name + ".npz");
        Map<String, Matrix> values;
        try {
            values = ParameterFile.read(file, like.parameters());
        } catch (DataException e) {
            throw unreadable(e);
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It goes with the folder.
        }
        return values;
    }

    Checkpoint state() {
        try {
            return SavedState.read(place.file("state.npz"));
        } catch (DataException e) {
            throw unreadable(e);
        }
    }

    private static EngineException unreadable(Exception e) {
        return Workplace.cannotWrite(new IOException(e.getMessage(), e));
    }

    /** Ends Python at once; from any thread. */
    void abort() {
        child.kill();
    }

    @Override
    public void close() {
        child.close();
        place.close();
    }
}
