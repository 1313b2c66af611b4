package backprop.experiment.json;

import backprop.data.BuiltInData;
import backprop.data.Centring;
import backprop.data.DataFile;
import backprop.data.DataSource;
import backprop.data.Ellipse;
import backprop.data.Layout;
import backprop.data.Missing;
import backprop.data.Points;
import backprop.data.PreparationSpec;
import backprop.data.Scaling;
import backprop.data.SplitSpec;
import backprop.experiment.DataSpec;

/** "data": the source, how it is divided, how it is scaled. */
final class DataCodec {
    private static final Kinds<Scaling> SCALINGS = Kinds.<Scaling>none()
            .with("none", new Scaling.None())
            .with(
                    "divide",
                    Scaling.Divide.class,
                    in -> new Scaling.Divide(in.number("by", Ranges.POSITIVE)),
                    (scaling, out) -> out.put("by", scaling.by()))
            .with("min-max", new Scaling.MinMax())
            .with("standardize", new Scaling.Standardize());

    private final Folder folder;
    private final Kinds<DataSource> sources;

    DataCodec(Folder folder) {
        this.folder = folder;
        this.sources = MadeUpCodec.added(Kinds.<DataSource>none()
                        .with("digits", BuiltInData.DIGITS)
                        .with("mnist", BuiltInData.MNIST)
                        .with("fashion-mnist", BuiltInData.FASHION_MNIST)
                        .with("iris", BuiltInData.IRIS)
                        .with("wine", BuiltInData.WINE)
                        .with("breast-cancer", BuiltInData.BREAST_CANCER))
                .with("ellipse", Ellipse.class, DataCodec::ellipse, DataCodec::put)
                .with("points", Points.class, DataCodec::points, DataCodec::put)
                .with("file", DataFile.class, this::file, this::put);
    }

    DataSpec read(JsonObjectReader in) throws ExperimentFileException {
        DataSource source = in.object("source", sources::read);
        int seed = Ranges.seed(in);
        return new DataSpec(
                source,
                seed,
                new PreparationSpec(
                        in.word("missing", Missing.class, Missing.REFUSE),
                        in.word("centring", Centring.class, Centring.NONE),
                        in.object("split", SplitCodec::read, new SplitSpec.None()),
                        in.object("scaling", SCALINGS::read, new Scaling.None())));
    }

    JsonObject write(DataSpec data) {
        return JsonObject.builder()
                .put("source", sources.write(data.source()))
                .put("seed", data.seed())
                .put("missing", data.preparation().missing())
                .put("centring", data.preparation().centring())
                .put("split", SplitCodec.write(data.split()))
                .put("scaling", SCALINGS.write(data.scaling()))
                .build();
    }

    private static Ellipse ellipse(JsonObjectReader in) throws ExperimentFileException {
        return new Ellipse(in.wholeNumber("train", 1, Ellipse.MAX), in.wholeNumber("test", 0, Ellipse.MAX));
    }

    private static void put(Ellipse ellipse, JsonObject.Builder out) {
        out.put("train", ellipse.train()).put("test", ellipse.test());
    }

    private static Points points(JsonObjectReader in) throws ExperimentFileException {
        return new Points(
                Rows.read(in.value("x")), Rows.readLoose(in.value("y")), in.wholeNumber("classes", 0, Ranges.NO_LIMIT));
    }

    private static void put(Points points, JsonObject.Builder out) {
        out.put("x", Rows.write(points.x()))
                .put("y", Rows.writeLoose(points.y()))
                .put("classes", points.classes());
    }

    private DataFile file(JsonObjectReader in) throws ExperimentFileException {
        return new DataFile(
                in.value("path").build(folder::file),
                Folder.sha256(in),
                in.word("task", DataFile.Task.class, DataFile.Task.AUTO),
                in.object("layout", LayoutCodec::read, new Layout.Guess()));
    }

    private void put(DataFile file, JsonObject.Builder out) {
        out.put("path", folder.text(file.path()));
        Folder.putSha256(out, file.sha256());
        out.put("task", file.task());
        LayoutCodec.put(file.layout(), out);
    }
}
