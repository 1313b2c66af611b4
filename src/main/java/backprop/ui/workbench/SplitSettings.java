package backprop.ui.workbench;

import backprop.data.Amount;
import backprop.data.Part;
import backprop.data.SplitSpec;
import backprop.experiment.ExperimentSpec;
import java.util.ArrayList;
import java.util.List;

/** The settings of how the examples are divided into parts. */
final class SplitSettings {
    private static final double USUAL_TEST_SHARE = 0.2;

    /** Where the parts come from. */
    enum SplitKind {
        NONE,
        RANDOM,
        OWN
    }

    /** Whether every part has the same share of each class. */
    enum Stratified {
        NO,
        YES
    }

    static final Choice<SplitKind> SPLIT = Choice.of(
            "split",
            SplitKind.class,
            s -> Amounts.of(s.data().split()).kind(),
            (s, v) -> with(s, Amounts.of(s.data().split()).as(v)));

    static final Setting<Amount> TRAIN = Setting.<Amount>of(
                    "train",
                    new AmountCodec(),
                    s -> Amounts.of(s.data().split()).train(),
                    (s, v) -> with(s, Amounts.of(s.data().split()).withTrain(v)))
            .usedWhen(SplitSettings::isDivided);

    static final Setting<Amount> VALIDATION = Setting.<Amount>of(
                    "validation",
                    new AmountCodec(),
                    s -> Amounts.of(s.data().split()).validation(),
                    (s, v) -> with(s, Amounts.of(s.data().split()).withValidation(v)))
            .usedWhen(SplitSettings::isDivided);

    static final Setting<Amount> TEST = Setting.<Amount>of(
                    "test",
                    new AmountCodec(),
                    s -> Amounts.of(s.data().split()).test(),
                    (s, v) -> with(s, Amounts.of(s.data().split()).withTest(v)))
            .usedWhen(SplitSettings::isDivided)
            .at("$.data.split");

    static final Choice<Stratified> STRATIFIED = Choice.between(
                    "stratified",
                    Stratified.class,
                    s -> isStratified(s.data().split()),
                    (s, v) -> s.withData(s.data().withSplit(stratified(s.data().split(), v))))
            .usedWhen(SplitSettings::isDivided);

    static final Choice<Part> VALIDATION_FROM = new Choice<>(
            "validationFrom",
            List.of(Part.TRAIN, Part.TEST),
            s -> s.data().split() instanceof SplitSpec.Own own ? own.validationFrom() : Part.TRAIN,
            (s, v) -> s.data().split() instanceof SplitSpec.Own own
                    ? s.withData(s.data()
                            .withSplit(
                                    new SplitSpec.Own(own.train(), own.validation(), v, own.test(), own.stratified())))
                    : s,
            s -> s.data().split() instanceof SplitSpec.Own,
            List.of(),
            "");

    private SplitSettings() {}

    /** The parts that such a split asks for. */
    static List<Part> expected(SplitSpec split) {
        Amounts amounts = Amounts.of(split);
        List<Part> parts = new ArrayList<>(List.of(Part.TRAIN));
        if (!amounts.validation().isNone()) {
            parts.add(Part.VALIDATION);
        }
        if (!amounts.test().isNone()) {
            parts.add(Part.TEST);
        }
        return parts;
    }

    private static boolean isStratified(SplitSpec split) {
        return split instanceof SplitSpec.Random random
                ? random.stratified()
                : split instanceof SplitSpec.Own own && own.stratified();
    }

    private static SplitSpec stratified(SplitSpec split, boolean on) {
        if (split instanceof SplitSpec.Random r) {
            return new SplitSpec.Random(r.train(), r.validation(), r.test(), on);
        }
        return split instanceof SplitSpec.Own o
                ? new SplitSpec.Own(o.train(), o.validation(), o.validationFrom(), o.test(), on)
                : split;
    }

    private static boolean isDivided(ExperimentSpec spec) {
        return !(spec.data().split() instanceof SplitSpec.None);
    }

    private static ExperimentSpec with(ExperimentSpec spec, Amounts amounts) {
        return spec.withData(spec.data().withSplit(amounts.over(spec.data().split())));
    }

    /** What the kinds of split have in common. */
    private record Amounts(SplitKind kind, Amount train, Amount validation, Amount test) {
        static Amounts of(SplitSpec split) {
            if (split instanceof SplitSpec.Random random) {
                return new Amounts(SplitKind.RANDOM, random.train(), random.validation(), random.test());
            }
            if (split instanceof SplitSpec.Own own) {
                return new Amounts(SplitKind.OWN, own.train(), own.validation(), own.test());
            }
            return new Amounts(SplitKind.NONE, Amount.rest(), Amount.none(), Amount.none());
        }

        Amounts withTrain(Amount amount) {
            return new Amounts(kind, amount, validation, test);
        }

        Amounts withValidation(Amount amount) {
            return new Amounts(kind, train, amount, test);
        }

        Amounts withTest(Amount amount) {
            return new Amounts(kind, train, validation, amount);
        }

        /** The same kind as it is, another with what is usual for it. */
        Amounts as(SplitKind other) {
            if (other == kind) {
                return this;
            }
            Amount tested = other == SplitKind.OWN ? Amount.rest() : Amount.fraction(USUAL_TEST_SHARE);
            return new Amounts(other, Amount.rest(), Amount.none(), other == SplitKind.NONE ? Amount.none() : tested);
        }

        SplitSpec over(SplitSpec former) {
            return switch (kind) {
                case NONE -> new SplitSpec.None();
                case RANDOM ->
                    new SplitSpec.Random(
                            train,
                            validation,
                            test,
                            !(former instanceof SplitSpec.Random random) || random.stratified());
                case OWN ->
                    new SplitSpec.Own(
                            train,
                            validation,
                            former instanceof SplitSpec.Own own ? own.validationFrom() : Part.TRAIN,
                            test,
                            isStratified(former));
            };
        }
    }
}
