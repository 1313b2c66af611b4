package backprop.ui.data;

import backprop.data.ColumnCandidate;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The columns of a table as a list with their roles; the selected ones are given another by the buttons below. */
final class ColumnRoles extends VBox {
    private static final int SEARCHED_FROM = 12;
    private static final double ROW = 25;
    private static final int LEAST_ROWS = 4;
    private static final int MOST_ROWS = 7;
    private static final double AROUND = 4;

    private final TableChoices choices;
    private final Strings strings;
    private final ImportTexts texts;
    private final ListView<ColumnCandidate> list = new ListView<>();
    private final TextField search = new TextField();
    private final HBox buttons = new HBox();
    private Map<String, ColumnRole> roles = Map.of();
    private List<ColumnCandidate> columns = List.of();

    ColumnRoles(ImportViewModel model, TableChoices choices) {
        this.choices = choices;
        this.strings = model.strings;
        texts = new ImportTexts(strings);
        getStyleClass().add("column-roles");
        list.setId("import-columns");
        list.getStyleClass().add("column-list");
        list.setFixedCellSize(ROW);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setAccessibleText(strings.get("import.roles.accessible"));
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(Controls.label(strings.get("import.roles.none"), "muted"));
        search.setId("import-find-column");
        search.setPromptText(strings.get("import.roles.search"));
        search.setAccessibleText(strings.get("import.roles.search"));
        search.textProperty().addListener((value, old, now) -> filter());
        Label heading = Controls.label(strings.get("import.roles"), "semibold");
        heading.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox header = new HBox(heading, search);
        header.getStyleClass().add("column-roles-header");
        for (ColumnRole role : ColumnRole.values()) {
            buttons.getChildren().add(button(role));
        }
        VBox.setVgrow(list, Priority.ALWAYS);
        buttons.getStyleClass().add("role-buttons");
        buttons.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        getChildren().addAll(header, list, Controls.label(strings.get("import.roles.set"), "muted"), buttons);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                set(ColumnRole.LEFT_OUT);
                event.consume();
            }
        });
        Controls.follow(this, model.inspectionProperty(), found -> fill());
        Controls.follow(this, model.layoutProperty(), layout -> fill());
    }

    private Button button(ColumnRole role) {
        Button button = new Button(strings.get(role));
        button.setId("role-" + role);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        Controls.explain(
                button,
                strings.get("import.role.help", strings.get(role), strings.get("ColumnRole." + role.name() + ".help")));
        button.setOnAction(event -> set(role));
        return button;
    }

    private void set(ColumnRole role) {
        List<ColumnCandidate> selected =
                new ArrayList<>(list.getSelectionModel().getSelectedItems());
        choices.setRole(selected, role);
    }

    private void fill() {
        roles = choices.roles();
        if (!columns.equals(choices.columns())) {
            columns = choices.columns();
            boolean many = columns.size() > SEARCHED_FROM;
            search.setVisible(many);
            search.setText("");
            filter();
            list.setPrefHeight(Math.max(LEAST_ROWS, Math.min(MOST_ROWS, columns.size())) * ROW + AROUND);
            list.setMaxHeight(Math.max(LEAST_ROWS, columns.size()) * ROW + AROUND);
            list.setMinHeight(LEAST_ROWS * ROW + AROUND);
        }
        list.refresh();
    }

    private void filter() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        list.getItems()
                .setAll(columns.stream()
                        .filter(column -> column.name().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList());
    }

    private final class Cell extends ListCell<ColumnCandidate> {
        private final Label name = Controls.label("");
        private final Label role = Controls.label("", "role");
        private final HBox row = new HBox(name, Controls.spacer(), role);

        Cell() {
            row.getStyleClass().add("column-row");
            name.setMinWidth(0);
            role.setMinWidth(USE_PREF_SIZE);
            // The list is as wide as its column: long names are cut, not scrolled.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable ColumnCandidate column, boolean empty) {
            super.updateItem(column, empty);
            setText(null);
            if (empty || column == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            ColumnRole now = roles.getOrDefault(column.name(), ColumnRole.FEATURE);
            name.setText(column.name());
            role.setText(strings.get(now));
            role.getStyleClass().setAll("label", "role", "role-" + now);
            setGraphic(row);
            setTooltip(Controls.tooltip(column.name() + "\n" + texts.kind(column)));
            setAccessibleText(
                    strings.get("import.column.accessible", column.name(), texts.kind(column), strings.get(now)));
        }
    }
}
