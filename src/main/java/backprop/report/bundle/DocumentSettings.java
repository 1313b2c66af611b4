package backprop.report.bundle;

import backprop.experiment.BuiltIn;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.Deviation;
import backprop.experiment.ExperimentSpec;
import backprop.network.Slip;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In what an experiment differs from the one of its document that comes along, with the departures that it has. The seed is no
 * difference, and the name neither.
 *
 * @param original from which its settings come, with its departures
 * @param differences in the order of the settings
 */
record DocumentSettings(ExperimentSpec original, List<Difference> differences) {

    /**
     * A setting with another value.
     *
     * @param key in the experiment's file; empty for one that is no row of its own there
     */
    record Difference(String key, String name, String now, String former) {}

    /** Empty for an experiment of one's own. */
    static Optional<DocumentSettings> of(ExperimentSpec spec, Strings strings) {
        // Experiments of a document may share their description, so that the name decides, and else how much is alike.
        return originals(spec)
                .map(one -> new DocumentSettings(one, differences(spec, one, strings)))
                .min(Comparator.comparing(
                                (DocumentSettings one) -> !one.original().name().equals(spec.name()))
                        .thenComparing(one -> one.differences().size()));
    }

    /** Whether {@link #of} finds no difference, or nothing to differ from; found without words, for a chart that is drawn. */
    static boolean areTheDocuments(ExperimentSpec spec) {
        List<ExperimentSpec> originals = originals(spec).toList();
        return originals.isEmpty()
                || originals.stream().anyMatch(one -> like(spec, one).equals(spec));
    }

    private static Stream<ExperimentSpec> originals(ExperimentSpec spec) {
        return BuiltInExperiments.all().stream()
                .map(BuiltIn::textbook)
                .filter(one -> spec.origin().document() > 0
                        && one.origin().document() == spec.origin().document()
                        && one.origin().description().equals(spec.origin().description()))
                .map(one -> withDeparturesOf(spec, one));
    }

    /** With what is no difference. */
    private static ExperimentSpec like(ExperimentSpec spec, ExperimentSpec original) {
        boolean chosen = StandIn.isFor(original) && !StandIn.isIn(spec);
        boolean given = original.start().isPresent() && spec.start().isPresent();
        return original.withSeed(spec.seed())
                .withName(spec.name())
                .withOrigin(spec.origin())
                .withData(chosen ? original.data().withSource(spec.data().source()) : original.data())
                .withStart(given ? spec.start() : original.start());
    }

    private static ExperimentSpec withDeparturesOf(ExperimentSpec spec, ExperimentSpec textbook) {
        ExperimentSpec original = textbook;
        for (Deviation deviation : textbook.origin().deviations()) {
            original = deviation.set(original, deviation.in(spec));
        }
        return original;
    }

    /** The former values of settings by their keys. */
    Map<String, String> former() {
        return differences.stream()
                .filter(one -> !one.key().isEmpty())
                .collect(Collectors.toMap(Difference::key, Difference::former));
    }

    boolean isEdited() {
        return !differences.isEmpty();
    }

    /** “epochs 20, not 1,000; learning rate η 0.5, not 0.1”. */
    String said(Strings strings) {
        return differences.stream()
                .map(one -> strings.get("differences.one", uncapitalised(one.name()), one.now(), one.former()))
                .collect(Collectors.joining("; "));
    }

    private static String uncapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static List<Difference> differences(ExperimentSpec spec, ExperimentSpec original, Strings strings) {
        List<Difference> found = new ArrayList<>();
        SettingRows now = new SettingRows(spec, strings);
        SettingRows former = new SettingRows(original, strings);
        found.addAll(ofNetwork(now, former, strings));
        if (spec.start().isPresent() != original.start().isPresent()) {
            found.add(new Difference(
                    "", strings.get("differences.start"), start(spec, strings), start(original, strings)));
        }
        found.addAll(ofSettings(byKey(now), byKey(former), strings));
        if (StandIn.isFor(original) && !StandIn.isIn(spec)) {
            found.removeIf(one -> one.key().equals("data.source"));
        }
        for (Deviation deviation : Deviation.values()) {
            Optional<Slip> slip = deviation.slip();
            if (slip.isPresent()
                    && spec.slips().contains(slip.get())
                    && !original.slips().contains(slip.get())) {
                String title = Strings.of("deviations").get(deviation.name() + ".title");
                found.add(new Difference("", strings.get("differences.slip"), title, strings.get("value.none")));
            }
        }
        return List.copyOf(found);
    }

    private static String start(ExperimentSpec spec, Strings strings) {
        return strings.get(spec.start().isPresent() ? "differences.start.given" : "differences.start.drawn");
    }

    private static Map<String, SettingRows.Setting> byKey(SettingRows rows) {
        return rows.settings().stream()
                .filter(row -> !row.key().equals("seed"))
                .collect(Collectors.toMap(
                        SettingRows.Setting::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static List<Difference> ofSettings(
            Map<String, SettingRows.Setting> now, Map<String, SettingRows.Setting> former, Strings strings) {
        Map<String, SettingRows.Setting> all = new LinkedHashMap<>(now);
        former.forEach(all::putIfAbsent);
        String none = strings.get("value.none");
        return all.values().stream()
                .filter(row ->
                        row.group().equals("training") || (now.containsKey(row.key()) && former.containsKey(row.key())))
                .map(row -> new Difference(
                        row.key(), row.name(), value(now.get(row.key()), none), value(former.get(row.key()), none)))
                .filter(one -> !one.now().equals(one.former()))
                .toList();
    }

    private static String value(SettingRows.@Nullable Setting row, String none) {
        return row == null ? none : row.value();
    }

    /** The shape, or, of the same shape, with what each dense layer begins. */
    private static List<Difference> ofNetwork(SettingRows now, SettingRows former, Strings strings) {
        if (!now.shape().equals(former.shape())) {
            return List.of(new Difference("", strings.get("differences.network"), now.shape(), former.shape()));
        }
        List<Difference> found = new ArrayList<>();
        for (int i = 0; i < now.layers().size(); i++) {
            SettingRows.Layer layer = now.layers().get(i);
            SettingRows.Layer before = former.layers().get(i);
            found.add(new Difference(
                    "", strings.get("differences.weights", layer.name()), layer.weights(), before.weights()));
            found.add(new Difference("", strings.get("differences.bias", layer.name()), layer.bias(), before.bias()));
        }
        found.removeIf(one -> one.now().equals(one.former()));
        return found;
    }
}
