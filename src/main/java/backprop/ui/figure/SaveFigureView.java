package backprop.ui.figure;

import atlantafx.base.controls.ModalPane;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.FileDialogs;
import java.io.ByteArrayInputStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The dialog in front of the window: settings at the left, the picture at the right. */
public final class SaveFigureView extends ModalPane {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 660;
    private static final double AROUND = 48;
    private static final double FORM_WIDTH = 336;

    private final SaveFigureViewModel model;
    private final FileDialogs dialogs;
    private final Strings strings;
    private @Nullable Node focused;

    public SaveFigureView(SaveFigureViewModel model, FileDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        this.strings = model.strings;
        setId("save-figure");
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
        // A click beside the card shall not lose what was set in it.
        setPersistent(true);
        model.figureProperty().addListener((value, old, now) -> {
            if (now == null) {
                hide(true);
                back();
            } else {
                show(now);
            }
        });
    }

    /** The focus returns to where it was. */
    private void back() {
        Node before = focused;
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        focused = null;
    }

    private void show(FigureToSave figure) {
        focused = getScene().getFocusOwner();
        Button save = save();
        VBox card = card(figure, save);
        card.prefWidthProperty().bind(widthProperty().subtract(AROUND));
        card.setMaxWidth(WIDTH);
        card.prefHeightProperty().bind(heightProperty().subtract(AROUND));
        card.setMaxHeight(HEIGHT);
        show(card);
        save.requestFocus();
    }

    private VBox card(FigureToSave figure, Button save) {
        Label heading = Controls.label(strings.get("heading"), "dialog-heading");
        FigureForm form = new FigureForm(model.look, strings);
        ScrollPane left = new ScrollPane(form);
        left.setFitToWidth(true);
        left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        left.getStyleClass().add("form");
        left.setMinWidth(FORM_WIDTH);
        left.setMaxWidth(FORM_WIDTH);
        FigurePreview preview = new FigurePreview(figure.chart());
        Controls.follow(preview, model.look.check, check -> preview.show(check.spec()));
        VBox.setVgrow(preview, Priority.ALWAYS);
        Label size = Controls.label("", "muted");
        size.setId("figure-size");
        Controls.follow(size, model.look.size, size::setText);
        VBox right = new VBox(preview, size);
        right.getStyleClass().add("figure-right");
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox body = new HBox(left, right);
        body.getStyleClass().add("figure-body");
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        Button cancel = cancel();
        VBox card = new VBox(heading, body, buttons(cancel, save));
        keepFocus(card, form, cancel, save);
        card.setId("save-figure-card");
        card.getStyleClass().addAll("dialog-card", "figure-card");
        return card;
    }

    /** The Tab key goes round within the dialog: what is behind it is not to be reached. */
    private static void keepFocus(VBox card, FigureForm form, Button cancel, Button save) {
        card.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node last = save.isDisabled() ? cancel : save;
            if (event.getCode() == KeyCode.TAB && (event.isShiftDown() ? form.first() : last).isFocused()) {
                (event.isShiftDown() ? last : form.first()).requestFocus();
                event.consume();
            }
        });
    }

    private HBox buttons(Button cancel, Button save) {
        Button copy = new Button(strings.get("copy"), Controls.icon("fth-copy"));
        copy.setId("figure-copy");
        Controls.explain(copy, strings.get("copy.help"));
        Controls.follow(copy, model.ready, ready -> copy.setDisable(!ready));
        copy.setOnAction(event -> model.copy(SaveFigureView::toClipboard));
        Label note = Controls.label("", "muted");
        note.setId("figure-note");
        note.setMinWidth(0);
        note.setTextOverrun(OverrunStyle.ELLIPSIS);
        Controls.follow(note, model.noteProperty(), note::setText);
        HBox buttons = new HBox(copy, note, Controls.spacer(), cancel, save);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("dialog-buttons");
        return buttons;
    }

    private Button cancel() {
        Button cancel = new Button(strings.get("cancel"));
        cancel.setId("figure-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> model.cancel());
        return cancel;
    }

    private Button save() {
        Button save = new Button(strings.get("save"), Controls.icon("fth-download"));
        save.setId("figure-save");
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        Controls.follow(save, model.ready, ready -> save.setDisable(!ready));
        save.setOnAction(event -> dialogs.save(
                        getScene().getWindow(),
                        strings.get("save.title"),
                        model.proposedName(),
                        strings.get("kind." + model.look.format.get()),
                        model.look.format.get().ending())
                .ifPresent(model::save));
        return save;
    }

    private static boolean toClipboard(byte[] png) {
        Image image = new Image(new ByteArrayInputStream(png));
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        return !image.isError() && Clipboard.getSystemClipboard().setContent(content);
    }
}
