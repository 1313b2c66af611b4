package backprop.ui.data;

import backprop.data.ColumnCandidate;
import backprop.table.TableFormat;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.data.ImportProblem.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How a table is written, its label, and the roles of its columns. */
final class TableChoicesPane extends VBox {
    private final TableChoices choices;
    private final Strings strings;
    private final ComboBox<TableFormat.Separator> separator;
    private final ComboBox<TableFormat.Header> header;
    private final ComboBox<TableFormat.Decimal> decimal;
    private final ComboBox<ColumnCandidate> label;
    private boolean filling;

    TableChoicesPane(ImportViewModel model) {
        this.strings = model.strings;
        choices = new TableChoices(model);
        getStyleClass().add("import-choices");
        separator = format(TableFormat.Separator.values(), TableFormat::separator, choices::setSeparator);
        separator.setId("import-separator");
        header = format(TableFormat.Header.values(), TableFormat::header, choices::setHeader);
        header.setId("import-header-line");
        decimal = format(TableFormat.Decimal.values(), TableFormat::decimal, choices::setDecimal);
        decimal.setId("import-decimal");
        label = ImportChoices.combo(List.of(), ColumnCandidate::name, column -> {
            if (!filling) {
                choices.setLabel(column);
            }
        });
        label.setId("import-label");
        Controls.explain(label, strings.get("import.label.help"));
        ImportChoices.mark(model, Place.LABEL, label);
        ColumnRoles roles = new ColumnRoles(model, choices);
        VBox.setVgrow(roles, Priority.ALWAYS);
        getChildren()
                .addAll(
                        ImportChoices.row(strings.get("import.separator"), separator),
                        ImportChoices.row(strings.get("import.header"), header),
                        ImportChoices.row(strings.get("import.decimal"), decimal),
                        ImportChoices.reason(model, Place.FORMAT),
                        ImportChoices.row(strings.get("import.label"), label),
                        ImportChoices.reason(model, Place.LABEL),
                        roles,
                        ImportChoices.reason(model, Place.COLUMNS));
        Controls.follow(this, model.inspectionProperty(), found -> fill());
        Controls.follow(this, model.layoutProperty(), layout -> fill());
    }

    private <E extends Enum<E>> ComboBox<E> format(
            E[] values, Function<TableFormat, E> read, java.util.function.Consumer<E> chosen) {
        return ImportChoices.combo(
                List.of(values),
                value -> {
                    Optional<TableFormat> found = choices.format();
                    return value.name().equals("AUTO") && found.isPresent()
                            ? strings.get("import.guessed", strings.get(read.apply(found.get())))
                            : strings.get(value);
                },
                value -> {
                    if (!filling) {
                        chosen.accept(value);
                    }
                });
    }

    private void fill() {
        filling = true;
        TableFormat format = choices.layout().format();
        show(separator, format.separator());
        show(header, format.header());
        show(decimal, format.decimal());
        List<ColumnCandidate> columns = choices.columns();
        if (!label.getItems().equals(columns)) {
            label.getItems().setAll(columns);
        }
        label.setValue(columns.stream()
                .filter(column -> choices.layout().label().equals(Optional.of(column.name())))
                .findFirst()
                .orElse(null));
        filling = false;
    }

    /** Set anew, since what was guessed may be another. */
    private static <E> void show(ComboBox<E> combo, E value) {
        combo.setValue(null);
        combo.setValue(value);
    }
}
