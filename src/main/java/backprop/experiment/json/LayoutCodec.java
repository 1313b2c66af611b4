package backprop.experiment.json;

import backprop.data.ImageShape;
import backprop.data.Layout;
import backprop.pictures.Fit;
import backprop.pictures.PictureOptions;
import backprop.table.TableFormat;
import java.util.List;
import java.util.Optional;

/** "data.source.layout": what in a file of one's own is an example, and what its label; absent where it is to be guessed. */
final class LayoutCodec {
    private static final int MAX_SIDE = 1 << 15;

    private static final Kinds<Layout> KINDS = Kinds.<Layout>none()
            .with("table", Layout.Table.class, LayoutCodec::table, LayoutCodec::put)
            .with("arrays", Layout.Arrays.class, LayoutCodec::arrays, LayoutCodec::put)
            .with(
                    "pictures",
                    Layout.Pictures.class,
                    in -> new Layout.Pictures(
                            in.wholeNumber("width", 1, PictureOptions.MAX_SIDE),
                            in.wholeNumber("height", 1, PictureOptions.MAX_SIDE),
                            in.word("fit", Fit.class, Fit.PAD)),
                    (pictures, out) -> out.put("width", pictures.width())
                            .put("height", pictures.height())
                            .put("fit", pictures.fit()));

    private LayoutCodec() {}

    static Layout read(JsonObjectReader in) throws ExperimentFileException {
        return KINDS.read(in);
    }

    static void put(Layout layout, JsonObject.Builder out) {
        Optionals.put(
                out,
                "layout",
                layout instanceof Layout.Guess ? Optional.<JsonObject>empty() : Optional.of(KINDS.write(layout)));
    }

    private static Layout.Table table(JsonObjectReader in) throws ExperimentFileException {
        return new Layout.Table(
                new TableFormat(
                        in.word("separator", TableFormat.Separator.class, TableFormat.Separator.AUTO),
                        in.word("header", TableFormat.Header.class, TableFormat.Header.AUTO),
                        in.word("decimal", TableFormat.Decimal.class, TableFormat.Decimal.AUTO)),
                in.optional("label", JsonReader::text),
                in.list("leftOut", JsonReader::text, List.of()),
                in.list("oneHot", JsonReader::text, List.of()));
    }

    private static void put(Layout.Table table, JsonObject.Builder out) {
        out.put("separator", table.format().separator())
                .put("header", table.format().header())
                .put("decimal", table.format().decimal());
        putText(out, "label", table.label());
        out.put("leftOut", texts(table.leftOut())).put("oneHot", texts(table.oneHot()));
    }

    private static Layout.Arrays arrays(JsonObjectReader in) throws ExperimentFileException {
        return new Layout.Arrays(
                in.text("x"),
                in.text("y"),
                in.optional("testX", JsonReader::text),
                in.optional("testY", JsonReader::text),
                in.optional("image", value -> value.object(LayoutCodec::image)));
    }

    private static ImageShape image(JsonObjectReader in) throws ExperimentFileException {
        return new ImageShape(in.wholeNumber("width", 1, MAX_SIDE), in.wholeNumber("height", 1, MAX_SIDE));
    }

    private static void put(Layout.Arrays arrays, JsonObject.Builder out) {
        out.put("x", arrays.x()).put("y", arrays.y());
        putText(out, "testX", arrays.testX());
        putText(out, "testY", arrays.testY());
        Optionals.put(
                out,
                "image",
                arrays.image()
                        .map(image -> JsonObject.builder()
                                .put("width", image.width())
                                .put("height", image.height())
                                .build()));
    }

    private static void putText(JsonObject.Builder out, String key, Optional<String> text) {
        Optionals.put(out, key, text.map(JsonText::of));
    }

    private static JsonList texts(List<String> texts) {
        return JsonList.of(texts.stream().map(JsonText::of).toList());
    }
}
