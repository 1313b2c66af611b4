package backprop.ui.data;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for a file or a folder, and says what can be read; those used lately are at hand. */
final class ImportChoice extends VBox {
    private static final List<String> KINDS = List.of("table", "arrays", "idx", "pictures");
    private static final int MOST_RECENT = 5;

    ImportChoice(ImportViewModel model, Runnable file, Runnable folder) {
        Strings strings = model.strings;
        getStyleClass().addAll("dialog-card", "import-choice");
        setId("import-choice");
        Label text = Controls.label(strings.get("import.choose.text"), "muted");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        VBox kinds = new VBox();
        kinds.getStyleClass().add("import-kinds");
        for (String kind : KINDS) {
            Label line = Controls.label(strings.get("import.choose." + kind));
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            line.setGraphic(Controls.icon(
                    switch (kind) {
                        case "table" -> "fth-align-justify";
                        case "arrays" -> "fth-package";
                        case "idx" -> "fth-grid";
                        default -> "fth-image";
                    }));
            kinds.getChildren().add(line);
        }
        getChildren().addAll(Controls.label(strings.get("import.choose.heading"), "dialog-heading"), text, kinds);
        if (!model.recent().isEmpty()) {
            getChildren().add(recent(model, strings));
        }
        HBox buttons = new ImportButtons(model, file, folder);
        getChildren().add(buttons);
    }

    private static VBox recent(ImportViewModel model, Strings strings) {
        VBox box = new VBox(Controls.label(strings.get("import.choose.recent"), "heading"));
        box.getStyleClass().add("import-recent");
        for (Path path : model.recent().stream().limit(MOST_RECENT).toList()) {
            String name = ImportTexts.name(path);
            Hyperlink link = new Hyperlink(Files.exists(path) ? name : strings.get("import.choose.gone", name));
            link.setOnAction(event -> model.open(path));
            link.setMinWidth(0);
            Controls.explain(link, path.toString());
            Label folder = Controls.label(String.valueOf(path.getParent()), "muted");
            folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            folder.setMinWidth(0);
            HBox row = new HBox(link, folder);
            row.getStyleClass().add("import-recent-row");
            box.getChildren().add(row);
        }
        return box;
    }
}
