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
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/** A run's folder, from which it goes on where it was left, on the engine that it was left by. */
record LeftRun(RunFiles files) {
    private static final int FEW = 3;

    /** As {@link RunFolder#restore} says. */
    RunFolder.Restored restore(Supplier<Python> python) throws DataException, ExperimentFileException {
        files.require("no run to go on with", RunFiles.CHECKPOINT, RunFiles.EXPERIMENT);
        SavedRun stand = CheckpointFile.read(files.file(RunFiles.CHECKPOINT));
        if (stand.over().isPresent()) {
            throw new DataException(
                    "The run in %s is over: there is nothing left to train. Train it anew with more epochs."
                            .formatted(files.folder()));
        }
        PreparedExperiment prepared = prepared(stand);
        try {
            return new RunFolder.Restored(prepared, restored(prepared, stand.checkpoint(), python));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NoSuchElementException e) {
            throw RunFiles.damaged(files.file(RunFiles.CHECKPOINT), e);
        }
    }

    /** The run's experiment with the very data that it was trained on. */
    PreparedExperiment prepared(SavedRun stand) throws DataException, ExperimentFileException {
        requireSame(stand.experiment());
        PreparedExperiment prepared = PreparedExperiment.prepare(ExperimentFiles.read(files.file(RunFiles.EXPERIMENT)));
        requireSameData(DataHash.of(prepared.parts()), stand.dataHash());
        return prepared;
    }

    private TrainingRun restored(PreparedExperiment prepared, Checkpoint from, Supplier<Python> python) {
        if (TorchEngine.isOf(from)) {
            return new TorchEngine(python.get(), Optional.of(files.folder())).restored(prepared, from);
        }
        TrainingLoop loop = prepared.newRun();
        loop.restore(from);
        return loop;
    }

    /** That the experiment's file is what it was. */
    void requireSame(String former) throws DataException, ExperimentFileException {
        List<String> changed = TreeDifferences.between(
                JsonFile.parse(RunFiles.CHECKPOINT, former), JsonFile.read(files.file(RunFiles.EXPERIMENT)));
        if (!changed.isEmpty()) {
            throw new DataException(
                    "%s is not the experiment that the run began with: %s%s. Undo that, or train it anew in another folder."
                            .formatted(
                                    files.file(RunFiles.EXPERIMENT),
                                    String.join("; ", changed.subList(0, Math.min(FEW, changed.size()))),
                                    changed.size() > FEW ? " …" : ""));
        }
    }

    /** That the data, by their hash, are what they were. */
    void requireSameData(String now, String then) throws DataException {
        if (!now.equals(then)) {
            throw new DataException(
                    "The data are not those that the run in %s began with: their hash is %s…, it was %s…. Bring the former data back, or train anew."
                            .formatted(files.folder(), now.substring(0, 8), then.substring(0, 8)));
        }
    }
}
