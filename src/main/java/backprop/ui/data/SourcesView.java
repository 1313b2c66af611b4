package backprop.ui.data;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The list of sources, and what can be done with the chosen one. */
final class SourcesView extends VBox {
    private final DataViewModel model;
    private final Strings strings;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final Runnable opener;
    private Runnable workbench = () -> {};

    /** @param opener asks for files with data */
    SourcesView(DataViewModel model, Runnable opener) {
        this.model = model;
        this.opener = opener;
        this.strings = model.strings;
        getStyleClass().add("sources");
        list.getStyleClass().add("source-list");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form");
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox header = new HBox(Controls.label(strings.get("sources.heading"), "heading"));
        header.getStyleClass().add("panel-header");
        getChildren().addAll(header, scroll, actions());
        model.entries().addListener((ListChangeListener<SourceEntry>) change -> fill());
        model.chosenProperty().addListener((value, old, now) -> mark());
        fill();
    }

    void setOnWorkbench(Runnable shows) {
        workbench = shows;
    }

    private void fill() {
        list.getChildren().clear();
        SourceEntry.Group group = null;
        for (SourceEntry entry : model.entries()) {
            if (entry.group() != group) {
                group = entry.group();
                list.getChildren().add(Controls.label(strings.get(group), "source-group"));
            }
            list.getChildren().add(row(entry));
        }
        mark();
    }

    private ToggleButton row(SourceEntry entry) {
        Label name = Controls.label(entry.name(), "semibold");
        Label detail = Controls.label(entry.detail(), "muted");
        VBox texts = new VBox(name, detail);
        texts.setAlignment(Pos.CENTER_LEFT);
        ToggleButton row = new ToggleButton("", texts);
        row.setId("source-" + model.entries().indexOf(entry));
        row.getStyleClass().add("source-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setUserData(entry);
        row.setAccessibleText(strings.get("source.accessible", entry.name(), entry.detail()));
        Controls.explain(row, () -> model.texts.help(entry.source()));
        row.setOnAction(event -> {
            model.choose(entry);
            mark();
            focusChosen();
        });
        return row;
    }

    private void mark() {
        for (Node node : list.getChildren()) {
            if (node instanceof ToggleButton row) {
                boolean chosen = model.chosenProperty().get().equals(row.getUserData());
                row.setSelected(chosen);
                // As in a list, Tab comes to the chosen row and arrows go on from there.
                row.setFocusTraversable(chosen);
            }
        }
    }

    private void step(KeyEvent event) {
        int by = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        int at = model.entries().indexOf(model.chosenProperty().get()) + by;
        if (by != 0) {
            if (at >= 0 && at < model.entries().size()) {
                model.choose(model.entries().get(at));
                focusChosen();
            }
            event.consume();
        }
    }

    void focusChosen() {
        list.getChildren().stream()
                .filter(node -> node instanceof ToggleButton row && row.isSelected())
                .findFirst()
                .ifPresent(row -> {
                    row.requestFocus();
                    bringIntoSight(row);
                });
    }

    private void bringIntoSight(Node row) {
        double room = scroll.getViewportBounds().getHeight();
        double hidden = list.getHeight() - room;
        double top = hidden * scroll.getVvalue();
        double from = row.getBoundsInParent().getMinY();
        double to = row.getBoundsInParent().getMaxY();
        if (hidden > 0 && (from < top || to > top + room)) {
            scroll.setVvalue(Math.max(0, Math.min(1, (from < top ? from : to - room) / hidden)));
        }
    }

    private VBox actions() {
        Button use = new Button(strings.get("use"), Controls.icon("fth-check"));
        use.setId("use-data");
        use.getStyleClass().addAll("accent", "primary");
        use.setMaxWidth(Double.MAX_VALUE);
        use.disableProperty().bind(model.canUse().not());
        use.setOnAction(event -> model.use());
        Controls.explain(use, strings.get("use.help"));
        Label note = Controls.label(model.noteProperty(), "note");
        note.setId("use-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        Button train = new Button(strings.get("use.train"), Controls.icon("fth-arrow-right"));
        train.setId("to-workbench");
        train.setMaxWidth(Double.MAX_VALUE);
        train.setOnAction(event -> workbench.run());
        Controls.showWhen(train, Bindings.isNotEmpty(model.noteProperty()));
        Button open = new Button(strings.get("open"), Controls.icon("fth-folder"));
        open.setId("open-data");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(event -> opener.run());
        Controls.explain(open, strings.get("open.help"));
        VBox actions = new VBox(note, train, use, open);
        actions.getStyleClass().add("source-actions");
        return actions;
    }
}
