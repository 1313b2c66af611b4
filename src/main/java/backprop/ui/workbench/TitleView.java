package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** The experiment's name, which becomes a field to rename it, and a mark while there are unsaved changes. */
final class TitleView extends HBox {
    private final WorkbenchViewModel model;
    private final Label name;
    private final TextField field = new TextField();

    TitleView(WorkbenchViewModel model) {
        this.model = model;
        Strings strings = model.strings;
        getStyleClass().add("title-view");
        name = Controls.label(model.title(), "title");
        name.setId("title");
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMinWidth(80);
        Controls.explain(name, () -> name.getText() + "\n" + strings.get("title.help"));
        name.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                edit();
            }
        });
        Label unsaved = Controls.label("●", "unsaved");
        unsaved.setId("unsaved");
        unsaved.setAccessibleText(strings.get("title.unsaved"));
        unsaved.setTooltip(Controls.tooltip(strings.get("title.unsaved")));
        unsaved.setMinWidth(USE_PREF_SIZE);
        Controls.showWhen(unsaved, model.editor.unsavedProperty());
        field.setId("title-field");
        field.setAccessibleText(strings.get("title.edit"));
        field.setPrefColumnCount(24);
        field.setVisible(false);
        field.setManaged(false);
        field.setOnAction(event -> finish(true));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                finish(false);
                event.consume();
            }
        });
        field.focusedProperty().addListener((value, old, focused) -> {
            if (!focused) {
                finish(true);
            }
        });
        getChildren().addAll(name, field, unsaved);
    }

    /** Lets the user type another name. */
    void edit() {
        field.setText(model.names.plain(model.editor.spec()));
        show(true);
        field.requestFocus();
        field.selectAll();
    }

    private void finish(boolean keep) {
        if (field.isVisible()) {
            show(false);
            if (keep && !field.getText().equals(model.names.plain(model.editor.spec()))) {
                model.document.rename(field.getText());
            }
        }
    }

    private void show(boolean editing) {
        field.setVisible(editing);
        field.setManaged(editing);
        name.visibleProperty().unbind();
        name.managedProperty().unbind();
        name.setVisible(!editing);
        name.setManaged(!editing);
    }
}
