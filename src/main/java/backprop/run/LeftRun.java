package backprop.run;

import backprop.experiment.PreparedExperiment;
import backprop.experiment.json.ExperimentFileException;
import backprop.experiment.json.ExperimentFiles;
import backprop.experiment.json.JsonFile;
import backprop.file.DataException;
import backprop.torch.Python;
import backprop.torch.TorchEngine;
import backprop.training.Checkpoint;
import backprop.training.TrainingLoop;
import backprop.training.TrainingRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** A run's files, from which it goes on where it was left, on the engine that it was left by. */
record LeftRun(Path folder, Path experiment, Path checkpoint) {
    private static final int FEW = 3;

    /** As {@link RunFolder#restore} says. */
    RunFolder.Restored restore(Supplier<Python> python) throws DataException, ExperimentFileException {
        for (Path file : List.of(checkpoint, experiment)) {
            if (!Files.isRegularFile(file)) {
                throw new DataException("%s holds no run to go on with: there is no %s. %s"
                        .formatted(folder, file.getFileName(), RunFiles.whatElse(folder)));
            }
        }
        SavedRun stand = CheckpointFile.read(checkpoint);
        if (stand.over().isPresent()) {
            throw new DataException(
                    "The run in %s is over: there is nothing left to train. Train it anew with more epochs."
                            .formatted(folder));
        }
        PreparedExperiment prepared = prepared(stand);
        try {
            return new RunFolder.Restored(prepared, restored(prepared, stand.checkpoint(), python));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            throw new DataException("%s: %s Train anew.".formatted(checkpoint, e.getMessage()), e);
        }
    }

    /** The run's experiment with the very data that it was trained on. */
    PreparedExperiment prepared(SavedRun stand) throws DataException, ExperimentFileException {
        requireSame(stand.experiment());
        PreparedExperiment prepared = PreparedExperiment.prepare(ExperimentFiles.read(experiment));
        requireSameData(DataHash.of(prepared.parts()), stand.dataHash());
        return prepared;
    }

    private TrainingRun restored(PreparedExperiment prepared, Checkpoint from, Supplier<Python> python) {
        if (TorchEngine.isOf(from)) {
            return new TorchEngine(python.get(), Optional.of(folder)).restored(prepared, from);
        }
        TrainingLoop loop = prepared.newRun();
        loop.restore(from);
        return loop;
    }

    /** That the experiment's file is what it was. */
    void requireSame(String former) throws DataException, ExperimentFileException {
        List<String> changed = TreeDifferences.between(
                JsonFile.parse(String.valueOf(checkpoint.getFileName()), former), JsonFile.read(experiment));
        if (!changed.isEmpty()) {
            throw new DataException(
                    "%s is not the experiment that the run began with: %s%s. Undo that, or train it anew in another folder."
                            .formatted(
                                    experiment,
                                    String.join("; ", changed.subList(0, Math.min(FEW, changed.size()))),
                                    changed.size() > FEW ? " …" : ""));
        }
    }

    private void requireSameData(String now, String then) throws DataException {
        if (!now.equals(then)) {
            throw new DataException(
                    "The data are not those that the run in %s began with: their hash is %s…, it was %s…. Bring the former data back, or train anew."
                            .formatted(folder, now.substring(0, 8), then.substring(0, 8)));
        }
    }
}
