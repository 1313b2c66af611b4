package backprop.run;

import backprop.experiment.PreparedExperiment;
import backprop.experiment.Weights;
import backprop.experiment.json.ExperimentFileException;
import backprop.experiment.json.JsonFile;
import backprop.file.DataException;
import backprop.network.Parameter;
import backprop.torch.TorchEngine;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** A saved run, held against the run that its folder is wanted for. */
record FormerRun(RunFiles files, SavedRun stand) {

    /**
     * As {@link RunFolder#state} says.
     *
     * @param text of the wanted experiment as it would be run in this folder
     */
    FoundRun state(PreparedExperiment wanted, String text, boolean torch, Supplier<String> dataHash)
            throws DataException, ExperimentFileException {
        requireExperiment(text);
        if (wanted.spec().start().isPresent()) {
            requireStart(wanted);
        }
        requireEngine(torch);
        LeftRun left = new LeftRun(files);
        left.requireSameData(dataHash.get(), stand.dataHash());
        if (stand.over().isPresent()) {
            return FoundRun.OVER;
        }
        left.requireSame(stand.experiment());
        return FoundRun.LEFT;
    }

    private void requireExperiment(String text) throws DataException, ExperimentFileException {
        List<String> different = TreeDifferences.between(
                JsonFile.parse(RunFiles.CHECKPOINT, stand.experiment()), JsonFile.parse(RunFiles.EXPERIMENT, text));
        if (!different.isEmpty()) {
            throw another(different.get(0));
        }
    }

    /** The experiment names the copy of the start in this folder, whatever file that was of: its arrays tell. */
    private void requireStart(PreparedExperiment wanted) throws DataException {
        List<Parameter> then = Weights.network(wanted.spec(), files.file(RunFiles.INITIAL_WEIGHTS))
                .parameters();
        for (Parameter now : wanted.newNetwork().parameters()) {
            boolean same = then.stream()
                    .anyMatch(parameter -> parameter.name().equals(now.name())
                            && Arrays.equals(
                                    parameter.value().toArray(), now.value().toArray()));
            if (!same) {
                throw another("it began with other weights, %s among them".formatted(now.name()));
            }
        }
    }

    private DataException another(String difference) {
        return new DataException("%s holds a run of another experiment: %s. Choose another folder, or use --force."
                .formatted(files.folder(), difference));
    }

    private void requireEngine(boolean torch) throws DataException {
        boolean then = TorchEngine.isOf(stand.checkpoint());
        if (then != torch) {
            throw new DataException(
                    "%s holds a run on %s, not on %s. Use --engine %s, choose another folder, or train anew with --force."
                            .formatted(files.folder(), name(then), name(torch), then ? "torch" : "analytic"));
        }
    }

    private static String name(boolean torch) {
        return torch ? "PyTorch" : "the analytic engine";
    }
}
