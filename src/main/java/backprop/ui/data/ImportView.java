package backprop.ui.data;

import atlantafx.base.controls.ModalPane;
import backprop.figure.Theme;
import backprop.text.Strings;
import backprop.ui.common.FileDialogs;
import backprop.ui.common.Shortcuts;
import backprop.ui.workbench.WorkbenchView;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

/** The import of data of one's own, as a card in front of the window: whichever card its state asks for. */
public final class ImportView extends ModalPane {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 640;
    private static final double SMALL_WIDTH = 560;
    private static final double AROUND = 48;

    private final ImportViewModel model;
    private final ObservableValue<Theme> theme;
    private final FileDialogs dialogs;
    private final Strings strings;

    public ImportView(ImportViewModel model, ObservableValue<Theme> theme, FileDialogs dialogs) {
        this.model = model;
        this.theme = theme;
        this.dialogs = dialogs;
        this.strings = model.strings;
        setId("import");
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
        // A click beside the card shall not lose what was chosen in it.
        setPersistent(true);
        model.stateProperty().addListener((value, old, now) -> {
            if (now != ImportViewModel.State.TAKING && old != ImportViewModel.State.TAKING) {
                show(now);
            } else if (now == ImportViewModel.State.CLOSED) {
                hide(true);
            }
        });
    }

    /** Lays it over the window, which it opens data for. */
    public void addTo(WorkbenchView window, DataView screen) {
        window.lay(this);
        window.setOnDataDropped(this::open);
        screen.setOnOpen(model::open);
    }

    /** The key that opens data wherever the focus is. */
    public void installKeys(Scene scene) {
        Shortcuts.install(scene, KeyCode.O, model::open, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    /** Of files that belong together the first stands for all. */
    private void open(List<Path> files) {
        files.stream().findFirst().ifPresent(model::open);
    }

    private void show(ImportViewModel.State state) {
        switch (state) {
            case CLOSED -> hide(true);
            case CHOOSING -> small(new ImportChoice(model, this::chooseFile, this::chooseFolder));
            case READING -> small(new ImportReading(model));
            case FAILED -> small(new ImportFailure(model, this::chooseFile, this::chooseFolder));
            case READY -> {
                ImportCard card = new ImportCard(model, theme, this::chooseFile, this::chooseFolder);
                card.prefWidthProperty().bind(widthProperty().subtract(AROUND));
                card.setMaxWidth(WIDTH);
                card.prefHeightProperty().bind(heightProperty().subtract(AROUND));
                card.setMaxHeight(HEIGHT);
                show(card);
                focusDefault(card);
            }
            case TAKING -> {
                // The same card, which shows it itself.
            }
        }
    }

    private void small(Region card) {
        card.setMaxSize(SMALL_WIDTH, USE_PREF_SIZE);
        show(card);
        focusDefault(card);
    }

    private static void focusDefault(Region card) {
        card.applyCss();
        List<Button> buttons = card.lookupAll(".button").stream()
                .filter(node -> node instanceof Button)
                .map(Button.class::cast)
                .toList();
        buttons.stream()
                .filter(Button::isDefaultButton)
                .filter(button -> !button.isDisabled())
                .findFirst()
                .or(() -> buttons.stream().filter(Button::isCancelButton).findFirst())
                .ifPresent(Button::requestFocus);
    }

    private void chooseFile() {
        dialogs.open(getScene().getWindow(), strings.get("import.file.title"), strings.get("import.any"), "*")
                .ifPresent(model::open);
    }

    private void chooseFolder() {
        dialogs.openFolder(getScene().getWindow(), strings.get("import.folder.title"))
                .ifPresent(model::open);
    }
}
