package backprop.ui.data;

import backprop.data.BuiltInData;
import backprop.data.DataSummary;
import backprop.data.Extent;
import backprop.data.Features;
import backprop.data.ImageShape;
import backprop.data.Part;
import backprop.data.RawData;
import backprop.data.Targets;
import backprop.figure.BarFigure;
import backprop.figure.NumberKind;
import backprop.report.DistributionFigure;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import org.jspecify.annotations.Nullable;

/** What is to be known of the chosen source. */
final class FactsViewModel {
    private static final int FEW = 5;
    private static final int SHORT = 7;
    private static final int THOUSAND = 1_000;

    private final DataViewModel model;
    private final Strings strings;

    FactsViewModel(DataViewModel model) {
        this.model = model;
        this.strings = model.strings;
    }

    /** A sentence about the source. */
    String about() {
        return model.texts.help(model.chosenProperty().get().source());
    }

    /** Who made it, and its licence; empty where there is nothing to say. */
    String licence() {
        return model.chosenProperty().get().source() instanceof BuiltInData builtIn
                ? strings.get("licence." + builtIn.name())
                : "";
    }

    /** The facts that are known by now. */
    List<Fact> facts() {
        Examples examples = model.examplesProperty().get();
        if (examples == null) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>(counts(examples));
        DataSummary summary = model.summaryProperty().get();
        if (summary != null) {
            facts.addAll(findings(examples, summary));
        }
        return facts;
    }

    private List<Fact> counts(Examples examples) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(strings.get("fact.examples"), count(examples.size())));
        if (!examples.parts().isEmpty()) {
            facts.add(Fact.of(
                    strings.get("fact.parts"),
                    examples.parts().stream()
                            .map(part ->
                                    strings.get("fact.part", examples.split().part(part).length, strings.get(part)))
                            .collect(Collectors.joining("\n"))));
        }
        RawData data = examples.data();
        facts.add(Fact.of(strings.get("fact.features"), features(data)));
        facts.add(
                data.targets() instanceof Targets.Classes classes
                        ? Fact.of(strings.get("fact.classes"), count(classes.count()))
                        : Fact.of(strings.get("fact.targets"), targets((Targets.Values) data.targets())));
        return facts;
    }

    private String features(RawData data) {
        if (data.image().isPresent()) {
            ImageShape image = data.image().get();
            return strings.get("fact.pixels", data.inputs(), image.width(), image.height());
        }
        return count(data.inputs());
    }

    private String targets(Targets.Values values) {
        Features y = new Features.Numbers(values.y());
        Extent extent = Extent.of(y, IntStream.range(0, y.rows()).toArray());
        double least = IntStream.range(0, y.cols())
                .mapToDouble(col -> extent.min()[col])
                .min()
                .orElse(Double.NaN);
        double most = IntStream.range(0, y.cols())
                .mapToDouble(col -> extent.max()[col])
                .max()
                .orElse(Double.NaN);
        return strings.get("fact.ofTargets", y.cols(), number(least), number(most));
    }

    private List<Fact> findings(Examples examples, DataSummary summary) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                strings.get("fact.range"),
                strings.get(
                        "fact.fromTo",
                        number(summary.all().least()),
                        number(summary.all().greatest()))));
        facts.add(Fact.of(strings.get("fact.constant"), constant(examples, summary.constant())));
        facts.add(finding(
                "fact.gaps",
                summary.gaps() == 0
                        ? strings.get("fact.none")
                        : strings.get("fact.ofGaps", summary.gaps(), summary.incomplete()),
                summary.gaps() == 0 ? ExamplesViewModel.Only.ALL : ExamplesViewModel.Only.INCOMPLETE));
        int repeats = summary.duplicates().repeats();
        facts.add(finding(
                "fact.duplicates",
                repeats == 0 ? strings.get("fact.none") : count(repeats),
                repeats == 0 ? ExamplesViewModel.Only.ALL : ExamplesViewModel.Only.REPEATED));
        if (examples.parts().size() > 1) {
            int leaked = summary.leaked().length;
            facts.add(finding(
                    "fact.leaked",
                    leaked == 0 ? strings.get("fact.none") : count(leaked),
                    leaked == 0 ? ExamplesViewModel.Only.ALL : ExamplesViewModel.Only.LEAKED));
        }
        return facts;
    }

    private Fact finding(String key, String value, ExamplesViewModel.Only shows) {
        return new Fact(strings.get(key), value, shows);
    }

    private String constant(Examples examples, int[] constant) {
        if (constant.length == 0) {
            return strings.get("fact.none");
        }
        boolean named = !examples.data().featureNames().isEmpty() && constant.length <= FEW;
        return named
                ? IntStream.of(constant).mapToObj(examples::feature).collect(Collectors.joining(", "))
                : count(constant.length);
    }

    /** How many examples each class has in each part; null where there are no classes, or not yet. */
    ObjectBinding<@Nullable BarFigure> distribution() {
        return Bindings.createObjectBinding(
                () -> {
                    Examples examples = model.examplesProperty().get();
                    if (examples == null || !(examples.data().targets() instanceof Targets.Classes classes)) {
                        return null;
                    }
                    List<String> names = examples.data().classNames();
                    if (examples.parts().isEmpty()) {
                        int[] all = IntStream.range(0, examples.size()).toArray();
                        return DistributionFigure.whole(names, classes.counts(all));
                    }
                    Map<Part, int[]> counts = examples.parts().stream()
                            .collect(Collectors.toMap(
                                    part -> part,
                                    part -> classes.counts(examples.split().part(part))));
                    return DistributionFigure.of(names, counts);
                },
                model.examplesProperty());
    }

    private static String count(int n) {
        return NumberKind.INTEGER.exact(n);
    }

    /** A number as it is, or, where that is long, in four digits. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        String whole = Numerals.format(value);
        return whole.length() <= SHORT && Math.abs(value) < THOUSAND ? whole : NumberKind.NUMBER.exact(value);
    }
}
