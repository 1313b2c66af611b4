package backprop.ui.workbench;

import backprop.experiment.json.SourceExcerpt;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Why a file cannot be opened: the line, the word, and what was probably meant. */
final class FileErrorView extends VBox {
    private final FileErrorViewModel model;
    private final Strings strings;

    FileErrorView(FileErrorViewModel model, Runnable repair, Runnable cancel, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().addAll("dialog-card", "file-error");
        setId("file-error");
        Label heading = Controls.label(model.heading(), "dialog-heading");
        heading.setGraphic(Controls.icon("fth-alert-triangle"));
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        Label where = Controls.label(model.where() + ". " + strings.get("fileError.unchanged"), "muted");
        where.setId("file-error-where");
        where.setWrapText(true);
        where.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(heading, where);
        model.excerpt().ifPresent(excerpt -> getChildren().add(lines(excerpt)));
        Label explanation = Controls.label(model.explanation());
        explanation.setId("file-error-explanation");
        explanation.setWrapText(true);
        explanation.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(explanation, buttons(repair, cancel));
    }

    private VBox lines(SourceExcerpt excerpt) {
        VBox box = new VBox();
        box.getStyleClass().add("excerpt");
        for (int i = 0; i < excerpt.lines().size(); i++) {
            int number = excerpt.firstLine() + i;
            String text = excerpt.lines().get(i);
            HBox line = new HBox(Controls.label(String.valueOf(number), "figure", "line-number"));
            line.getStyleClass().add("excerpt-line");
            if (number == excerpt.markedLine()) {
                line.getStyleClass().add("marked");
                int from = excerpt.markStart();
                int to = from + excerpt.markLength();
                line.getChildren()
                        .addAll(
                                Controls.label(text.substring(0, from), "figure"),
                                Controls.label(text.substring(from, to), "figure", "marked-word"),
                                Controls.label(text.substring(to), "figure"));
            } else {
                line.getChildren().add(Controls.label(text, "figure"));
            }
            box.getChildren().add(line);
        }
        return box;
    }

    private HBox buttons(Runnable repair, Runnable cancel) {
        Hyperlink copy = new Hyperlink(strings.get("fileError.copy"), Controls.icon("fth-copy"));
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.message());
            Clipboard.getSystemClipboard().setContent(content);
        });
        Button close = new Button(strings.get("fileError.cancel"));
        close.setId("file-error-cancel");
        close.setCancelButton(true);
        close.setOnAction(event -> cancel.run());
        HBox buttons = new HBox(copy, Controls.spacer(), close);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("dialog-buttons");
        Optional<String> proposal = model.proposal();
        proposal.ifPresent(word -> {
            Button use = new Button(strings.get("fileError.use", word), Controls.icon("fth-check"));
            use.setId("file-error-use");
            use.getStyleClass().add("accent");
            use.setDefaultButton(true);
            use.setOnAction(event -> repair.run());
            buttons.getChildren().add(use);
        });
        return buttons;
    }
}
