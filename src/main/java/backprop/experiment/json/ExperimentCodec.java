package backprop.experiment.json;

import backprop.experiment.DataSpec;
import backprop.experiment.ExperimentSpec;
import backprop.experiment.Origin;
import backprop.experiment.WeightsFile;
import backprop.loss.LossSpec;
import backprop.network.NetworkSpec;
import backprop.network.Slip;
import backprop.optimizer.Schedule;
import java.util.EnumSet;
import java.util.Set;

/** The whole document. */
final class ExperimentCodec {
    private static final String FORMAT = "backprop-experiment";
    private static final int VERSION = 1;

    private final Folder folder;
    private final DataCodec data;

    /** The folder is the one that relative paths of files belong to. */
    ExperimentCodec(Folder folder) {
        this.folder = folder;
        this.data = new DataCodec(folder);
    }

    ExperimentSpec read(JsonValue document) throws ExperimentFileException {
        return new JsonReader(document).object(this::read);
    }

    private ExperimentSpec read(JsonObjectReader in) throws ExperimentFileException {
        requireFormat(in.value("format"));
        requireVersion(in.value("version"));
        String name = in.text("name");
        Origin origin = OriginCodec.read(in);
        int seed = Ranges.seed(in);
        DataSpec examples = in.object("data", data::read);
        NetworkSpec network = in.object("network", NetworkCodec::read);
        LossSpec loss = in.object("loss", LossCodec::read);
        requireFit(in.value("network"), examples, network, loss);
        return new ExperimentSpec(
                name,
                origin,
                seed,
                examples,
                network,
                in.optional("start", start -> start.object(this::start)),
                loss,
                in.object("optimizer", OptimizerCodec::read),
                in.object("schedule", ScheduleCodec::read, new Schedule.Constant()),
                in.object("training", TrainingCodec::read),
                Set.copyOf(WordList.read(in, "slips", Slip.class)));
    }

    JsonObject write(ExperimentSpec spec) {
        JsonObject.Builder out = JsonObject.builder()
                .put("format", FORMAT)
                .put("version", VERSION)
                .put("name", spec.name());
        OriginCodec.putFirst(spec.origin(), out);
        out.put("seed", spec.seed())
                .put("data", data.write(spec.data()))
                .put("network", NetworkCodec.write(spec.network()));
        Optionals.put(out, "start", spec.start().map(this::write));
        out.put("loss", LossCodec.write(spec.loss()))
                .put("optimizer", OptimizerCodec.write(spec.optimizer()))
                .put("schedule", ScheduleCodec.write(spec.schedule()))
                .put("training", TrainingCodec.write(spec.training()))
                .put("slips", WordList.write(inOrder(spec.slips())));
        OriginCodec.putLast(spec.origin(), out);
        return out.build();
    }

    /** Says of the network what only network, data and loss together show. */
    private static void requireFit(JsonReader place, DataSpec data, NetworkSpec network, LossSpec loss)
            throws ExperimentFileException {
        try {
            data.source().shape().ifPresent(shape -> ExperimentSpec.requireFit(shape, network, loss));
        } catch (IllegalArgumentException e) {
            throw place.refuse(String.valueOf(e.getMessage()));
        }
    }

    private static void requireFormat(JsonReader in) throws ExperimentFileException {
        String format = in.text();
        if (!format.equals(FORMAT)) {
            throw in.refuse(Shown.quoted(format) + " is not " + Shown.quoted(FORMAT)
                    + ": this is no experiment file, or it was made by a newer version of the program."
                    + " Open another file, or use the newer version.");
        }
    }

    private static void requireVersion(JsonReader in) throws ExperimentFileException {
        int version = in.wholeNumber(1, Ranges.NO_LIMIT);
        if (version > VERSION) {
            throw in.refuse("the file was made by a newer version of the program: it is of version " + version
                    + ", this program reads version " + VERSION + ". Use the newer version of the program.");
        }
    }

    private WeightsFile start(JsonObjectReader in) throws ExperimentFileException {
        return new WeightsFile(in.value("file").build(folder::file), Folder.sha256(in));
    }

    private JsonObject write(WeightsFile start) {
        JsonObject.Builder out = JsonObject.builder().put("file", folder.text(start.path()));
        Folder.putSha256(out, start.sha256());
        return out.build();
    }

    private static Set<Slip> inOrder(Set<Slip> slips) {
        Set<Slip> ordered = EnumSet.noneOf(Slip.class);
        ordered.addAll(slips);
        return ordered;
    }
}
