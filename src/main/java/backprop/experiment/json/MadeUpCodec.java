package backprop.experiment.json;

import backprop.data.Blobs;
import backprop.data.Circles;
import backprop.data.DataSource;
import backprop.data.MadeUp;
import backprop.data.Moons;
import backprop.data.Plane;
import backprop.data.Sine;
import backprop.data.Spirals;
import backprop.data.Xor;

/** The made-up sources of "data". */
final class MadeUpCodec {
    private static final String COUNT = "count";
    private static final String NOISE = "noise";

    private MadeUpCodec() {}

    /** These kinds and the made-up ones. */
    static Kinds<DataSource> added(Kinds<DataSource> kinds) {
        return kinds.with(
                        "moons",
                        Moons.class,
                        in -> new Moons(count(in, 2), noise(in)),
                        (moons, out) -> out.put(COUNT, moons.count()).put(NOISE, moons.noise()))
                .with(
                        "circles",
                        Circles.class,
                        in -> new Circles(count(in, 2), noise(in), in.number("factor", Ranges.SHARE)),
                        (circles, out) -> out.put(COUNT, circles.count())
                                .put(NOISE, circles.noise())
                                .put("factor", circles.factor()))
                .with("blobs", Blobs.class, MadeUpCodec::blobs, MadeUpCodec::put)
                .with("spirals", Spirals.class, MadeUpCodec::spirals, MadeUpCodec::put)
                .with(
                        "xor",
                        Xor.class,
                        in -> new Xor(count(in, 2), noise(in)),
                        (xor, out) -> out.put(COUNT, xor.count()).put(NOISE, xor.noise()))
                .with(
                        "plane",
                        Plane.class,
                        in -> new Plane(count(in, 1), inputs(in), noise(in)),
                        (plane, out) -> out.put(COUNT, plane.count())
                                .put("inputs", plane.inputs())
                                .put(NOISE, plane.noise()))
                .with(
                        "sine",
                        Sine.class,
                        in -> new Sine(count(in, 1), in.number("cycles", Ranges.POSITIVE), noise(in)),
                        (sine, out) -> out.put(COUNT, sine.count())
                                .put("cycles", sine.cycles())
                                .put(NOISE, sine.noise()));
    }

    private static Blobs blobs(JsonObjectReader in) throws ExperimentFileException {
        return new Blobs(
                count(in, 2),
                in.wholeNumber("classes", 2, MadeUp.MAX_CLASSES),
                inputs(in),
                in.number("spread", Ranges.NOT_NEGATIVE),
                in.number("box", Ranges.POSITIVE));
    }

    private static void put(Blobs blobs, JsonObject.Builder out) {
        out.put(COUNT, blobs.count())
                .put("classes", blobs.classes())
                .put("inputs", blobs.inputs())
                .put("spread", blobs.spread())
                .put("box", blobs.box());
    }

    private static Spirals spirals(JsonObjectReader in) throws ExperimentFileException {
        return new Spirals(
                count(in, 2),
                in.wholeNumber("arms", 2, MadeUp.MAX_CLASSES),
                in.number("turns", Ranges.POSITIVE),
                noise(in));
    }

    private static void put(Spirals spirals, JsonObject.Builder out) {
        out.put(COUNT, spirals.count())
                .put("arms", spirals.arms())
                .put("turns", spirals.turns())
                .put(NOISE, spirals.noise());
    }

    private static int count(JsonObjectReader in, int least) throws ExperimentFileException {
        return in.wholeNumber(COUNT, least, MadeUp.MAX);
    }

    private static int inputs(JsonObjectReader in) throws ExperimentFileException {
        return in.wholeNumber("inputs", 1, MadeUp.MAX_INPUTS);
    }

    private static double noise(JsonObjectReader in) throws ExperimentFileException {
        return in.number(NOISE, Ranges.NOT_NEGATIVE);
    }
}
