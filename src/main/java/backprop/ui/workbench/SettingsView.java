package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The form: groups that fold, each with its rows of settings. */
final class SettingsView extends VBox {
    private final SettingsViewModel model;
    private final Strings strings;

    SettingsView(SettingsViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("settings");
        model.groups().forEach(group -> getChildren().add(pane(group)));
    }

    private TitledPane pane(GroupViewModel group) {
        VBox rows = new VBox();
        rows.getStyleClass().add("form-rows");
        if (group.key().equals("data")) {
            rows.getChildren().add(source());
        }
        group.rows().forEach(row -> rows.getChildren().add(new FormRow(row, strings)));
        TitledPane pane = new TitledPane("", rows);
        pane.setId("group-" + group.key());
        pane.setAnimated(false);
        pane.expandedProperty().bindBidirectional(group.openProperty());
        HBox badges = Badge.following(group.departures(), strings);
        // Folded, it still shows which departures are in it.
        Label heading = Controls.label(group.heading(), "group-heading");
        HBox hidden = new HBox(badges);
        Controls.showWhen(hidden, Bindings.not(group.openProperty()));
        HBox header = new HBox(heading, hidden);
        header.getStyleClass().add("group-header");
        pane.setGraphic(header);
        pane.setAccessibleText(group.heading());
        return pane;
    }

    private Label source() {
        Label source = Controls.label("", "fixed-value");
        source.setId("source");
        source.textProperty().bind(model.source());
        source.setMaxWidth(Double.MAX_VALUE);
        source.setGraphic(Controls.icon("fth-database"));
        Tooltip help = Controls.tooltip("");
        help.textProperty().bind(model.sourceHelp());
        source.setTooltip(help);
        return source;
    }
}
