package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Appearance;
import backprop.ui.common.Controls;
import backprop.ui.common.FileDialogs;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SegmentedButton;

/** Analytic, PyTorch or both, and beside it where the user's Python is. */
final class EngineSwitch extends HBox {
    private static final double CARD_WIDTH = 352;

    private final EnginesViewModel model;
    private final FileDialogs dialogs;
    private final Strings strings;
    private final Map<EngineChoice, ToggleButton> buttons = new EnumMap<>(EngineChoice.class);

    EngineSwitch(EnginesViewModel model, FileDialogs dialogs, Strings strings) {
        this.model = model;
        this.dialogs = dialogs;
        this.strings = strings;
        getStyleClass().add("engine-switch");
        for (EngineChoice choice : EngineChoice.values()) {
            buttons.put(choice, button(choice));
        }
        model.choiceProperty().subscribe(this::show);
        SegmentedButton segmented = new SegmentedButton(buttons.values().toArray(ToggleButton[]::new));
        segmented.setToggleGroup(null);
        segmented.setAccessibleText(strings.get("engines.accessible"));
        StackPane around = new StackPane(segmented);
        around.setId("engines");
        around.setMinWidth(USE_PREF_SIZE);
        // A disabled button has no tooltip of its own, so the reason hangs on what is around it.
        Tooltip why = Controls.tooltip("");
        why.textProperty().bind(model.reason);
        model.available.subscribe(there -> {
            if (there) {
                Tooltip.uninstall(around, why);
            } else {
                Tooltip.install(around, why);
            }
        });
        setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(around, python());
    }

    private void show(EngineChoice chosen) {
        buttons.forEach((choice, button) -> button.setSelected(choice == chosen));
    }

    private ToggleButton button(EngineChoice choice) {
        ToggleButton button = new ToggleButton(strings.get(choice));
        button.setId("engine-" + choice);
        button.setOnAction(event -> {
            model.choose(choice);
            show(model.choiceProperty().get());
        });
        if (choice.needsPyTorch()) {
            button.disableProperty().bind(model.available.not());
        }
        Controls.explain(button, () -> strings.get("EngineChoice." + choice.name() + ".help", model.versions.get()));
        return button;
    }

    /** Which Python there is, or why none, and how to choose another. */
    private Button python() {
        Button button = Controls.iconOnly(new Button(), "fth-chevron-down", strings.get("engines.python"));
        button.setId("python");
        PopOver popOver = new PopOver();
        popOver.setContentNode(card(popOver));
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        popOver.setTitle(strings.get("engines.python.heading"));
        button.setOnAction(event -> {
            Appearance.dressLike(popOver.getRoot(), getScene());
            popOver.show(button);
        });
        return button;
    }

    private VBox card(PopOver popOver) {
        StringBinding text = Bindings.createStringBinding(
                () -> model.available.get() ? model.versions.get() : model.reason.get(), model.versions, model.reason);
        Label state = Controls.label(text);
        state.setId("python-state");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        Button choose = new Button(strings.get("engines.python.choose"), Controls.icon("fth-file"));
        choose.setId("choose-python");
        choose.setOnAction(event -> {
            popOver.hide();
            dialogs.open(
                            getScene().getWindow(),
                            strings.get("engines.python.title"),
                            strings.get("engines.python.kind"),
                            "*")
                    .ifPresent(model::choosePython);
        });
        choose.setMinWidth(USE_PREF_SIZE);
        Button folder = new Button(strings.get("engines.python.folder"), Controls.icon("fth-folder"));
        folder.setId("choose-python-folder");
        folder.setOnAction(event -> {
            popOver.hide();
            dialogs.openFolder(getScene().getWindow(), strings.get("engines.python.folder.title"))
                    .ifPresent(model::choosePython);
        });
        Button again = new Button(strings.get("engines.python.again"), Controls.icon("fth-rotate-cw"));
        again.setId("search-python");
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(event -> model.search());
        HBox ways = new HBox(choose, again);
        ways.getStyleClass().add("python-ways");
        Button first = new Button(strings.get("engines.python.first"), Controls.icon("fth-search"));
        first.setId("forget-python");
        first.setOnAction(event -> model.forgetPython());
        Controls.showWhen(first, model.rememberedProperty());
        VBox card =
                new VBox(Controls.label(strings.get("engines.python.heading"), "heading"), state, ways, folder, first);
        card.getStyleClass().add("python-card");
        // At once, not by the style sheet: the pop-over's place depends on it.
        card.setMinWidth(CARD_WIDTH);
        card.setMaxWidth(CARD_WIDTH);
        card.setPrefWidth(CARD_WIDTH);
        return card;
    }
}
