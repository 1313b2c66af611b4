package backprop.report.bundle;

import backprop.experiment.ExperimentSpec;
import backprop.report.page.Block.Table;
import backprop.report.page.Block.Table.Column;
import backprop.text.Numerals;
import backprop.text.Strings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All settings of an experiment, a row each, with what the document does not say and what was edited. Layers have a table of their own.
 */
final class SettingsTable {
    private final ExperimentSpec spec;
    private final Strings strings;
    private final SettingRows rows;

    SettingsTable(ExperimentSpec spec, Strings strings) {
        this.spec = spec;
        this.strings = strings;
        rows = new SettingRows(spec, strings);
    }

    Table settings() {
        Map<String, String> assumed = new Assumptions(new SettingWords(strings)).of(spec);
        Map<String, String> edited =
                DocumentSettings.of(spec, strings).map(DocumentSettings::former).orElse(Map.of());
        return new Table(
                strings.get("settings.caption"),
                List.of(
                        Column.words(strings.get("settings.setting")),
                        Column.words(strings.get("settings.value")),
                        Column.words(strings.get("settings.note"))),
                rows.settings().stream()
                        .map(row -> List.of(row.name(), row.value(), note(row, assumed, edited)))
                        .toList());
    }

    private String note(SettingRows.Setting row, Map<String, String> assumed, Map<String, String> edited) {
        Stream<String> changes =
                Stream.ofNullable(edited.get(row.key())).map(before -> strings.get("settings.edited", before));
        Stream<String> reasons = assumed.entrySet().stream()
                .filter(entry -> isAbout(entry.getKey(), row.path()))
                .map(entry -> strings.get("settings.assumed", entry.getValue()))
                .sorted();
        return Stream.concat(changes, reasons).collect(Collectors.joining(" "));
    }

    /** Whether what is said of one path belongs to a row: of the very setting, of a part of it, or of its group at its kind. */
    private static boolean isAbout(String said, String row) {
        return said.equals(row) || said.startsWith(row + ".") || row.equals(said + ".type");
    }

    Table layers() {
        return new Table(
                strings.get(
                        "layers.caption",
                        spec.network().inputs(),
                        spec.network().parameterCount()),
                List.of(
                        Column.words(strings.get("layers.layer")),
                        Column.numbers(strings.get("layers.outputs")),
                        Column.numbers(strings.get("layers.parameters")),
                        Column.words(strings.get("layers.weights")),
                        Column.words(strings.get("layers.bias"))),
                rows.layers().stream().map(SettingsTable::cells).toList());
    }

    private static List<String> cells(SettingRows.Layer layer) {
        return List.of(
                layer.name(),
                Numerals.format(layer.outputs()),
                layer.parameters() > 0 ? Numerals.format(layer.parameters()) : "",
                layer.weights(),
                layer.bias());
    }
}
