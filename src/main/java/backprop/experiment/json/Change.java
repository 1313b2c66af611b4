package backprop.experiment.json;

import backprop.experiment.ExperimentSpec;
import java.util.ArrayList;
import java.util.List;

/** Changes an experiment as its file would be changed: in its JSON, which is then read again. */
record Change(ExperimentCodec codec, Assignment assignment) {

    /** @throws ExperimentFileException naming the setting and the value */
    ExperimentSpec of(ExperimentSpec spec) throws ExperimentFileException {
        JsonObject document = codec.write(spec);
        List<ExperimentFileException> refused = new ArrayList<>();
        for (JsonValue meaning : assignment.meanings()) {
            String text = JsonWriter.text(assignment.applyTo(document, meaning));
            try {
                return codec.read(JsonFile.parse(assignment.shown(), text));
            } catch (ExperimentFileException e) {
                refused.add(e);
            }
        }
        throw atSetting(refused.get(0));
    }

    /** The lines of a text that the user has not seen say nothing; the path does, if it is another than the one set. */
    private ExperimentFileException atSetting(ExperimentFileException e) {
        String path = e.place().map(place -> place.path().toString()).orElse("$");
        FileProblem problem = e.problem();
        boolean here = path.equals("$") || path.equals("$." + assignment.path());
        String what = here ? problem.what() : path + ": " + problem.what();
        ExperimentFileException named = new ExperimentFileException(
                assignment.shown(),
                new FileProblem(problem.kind(), what, problem.value(), problem.remedy(), problem.proposal()));
        named.initCause(e);
        return named;
    }
}
