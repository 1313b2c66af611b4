package backprop.ui.figure;

import atlantafx.base.controls.CustomTextField;
import backprop.figure.LegendPlace;
import backprop.figure.LengthUnit;
import backprop.figure.PictureFormat;
import backprop.figure.PicturePreset;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;

/** The settings of a picture that is to be saved. */
final class FigureForm extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final double LABEL_WIDTH = 76;

    private final LookViewModel look;
    private final Strings strings;
    private final Node first;

    FigureForm(LookViewModel look, Strings strings) {
        this.look = look;
        this.strings = strings;
        getStyleClass().add("figure-form");
        SegmentedButton presets = presets();
        first = presets.getButtons().get(0);
        TextField title = textField("title-text", strings.get("title.text"), look.titleText);
        HBox titleRow = row("", title);
        Controls.showWhen(titleRow, look.title.isEqualTo(TitleChoice.OTHER));
        TextField caption = textField("caption", strings.get("caption"), look.caption);
        Controls.explain(caption, strings.get("caption.help"));
        CustomTextField dpi = number(PictureField.DPI, strings.get("dpi"));
        dpi.disableProperty().bind(look.format.isNotEqualTo(PictureFormat.PNG));
        getChildren()
                .addAll(
                        row(strings.get("preset"), presets),
                        row(strings.get("format"), formats()),
                        row(
                                strings.get("title"),
                                combo(
                                        "title",
                                        strings.get("title"),
                                        TitleChoice.values(),
                                        look.title,
                                        look.title::set)),
                        titleRow,
                        row(strings.get("caption"), caption),
                        row(
                                strings.get("size"),
                                number(PictureField.WIDTH, ""),
                                Controls.label(strings.get("by"), "muted"),
                                number(PictureField.HEIGHT, ""),
                                units()),
                        reason(PictureField.WIDTH),
                        reason(PictureField.HEIGHT),
                        row(strings.get(PictureField.DPI), dpi),
                        reason(PictureField.DPI),
                        row(strings.get(PictureField.FONT_SIZE), number(PictureField.FONT_SIZE, strings.get("points"))),
                        reason(PictureField.FONT_SIZE),
                        row(
                                strings.get(PictureField.LINE_WIDTH),
                                number(PictureField.LINE_WIDTH, strings.get("times"))),
                        reason(PictureField.LINE_WIDTH),
                        row(
                                strings.get("legend"),
                                combo(
                                        "legend",
                                        strings.get("legend"),
                                        LegendPlace.values(),
                                        look.legend,
                                        look.legend::set)),
                        row("", checkBox("greys", look.greys)),
                        row("", checkBox("transparent", look.transparent)),
                        row("", checkBox("keep", look.keep)));
    }

    /** The control that the Tab key comes to first. */
    Node first() {
        return first;
    }

    private static HBox row(String text, Node... controls) {
        Label label = Controls.label(text, "row-label");
        label.setMinWidth(LABEL_WIDTH);
        label.setMaxWidth(LABEL_WIDTH);
        HBox row = new HBox(label);
        row.getStyleClass().add("figure-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(controls);
        if (controls.length == 1) {
            HBox.setHgrow(controls[0], Priority.ALWAYS);
        }
        return row;
    }

    private SegmentedButton presets() {
        return segments(Arrays.stream(PicturePreset.values())
                .map(preset -> {
                    ToggleButton button = button(preset, "preset." + preset + ".help", look.preset);
                    button.setOnAction(event -> {
                        look.use(preset);
                        button.setSelected(look.preset.get() == preset);
                    });
                    return button;
                })
                .toList());
    }

    private SegmentedButton formats() {
        return segments(Arrays.stream(PictureFormat.values())
                .map(format -> {
                    ToggleButton button = button(format, "format." + format + ".help", look.format);
                    button.setOnAction(event -> {
                        look.format.set(format);
                        button.setSelected(true);
                    });
                    return button;
                })
                .toList());
    }

    private static SegmentedButton segments(List<ToggleButton> all) {
        SegmentedButton buttons = new SegmentedButton(all.toArray(ToggleButton[]::new));
        buttons.setToggleGroup(null);
        return buttons;
    }

    private <E extends Enum<E>> ToggleButton button(
            E value, String help, ObservableValue<? extends @Nullable E> chosen) {
        ToggleButton button = new ToggleButton(strings.get(value));
        button.setId("figure-" + value);
        button.getStyleClass().add("small");
        Controls.explain(button, strings.get(help));
        Controls.follow(button, chosen, now -> button.setSelected(now == value));
        return button;
    }

    private TextField textField(String id, String name, StringProperty text) {
        TextField field = new TextField();
        field.setId("figure-" + id);
        field.getStyleClass().add("words");
        field.setAccessibleText(name);
        bind(field, text);
        return field;
    }

    private CustomTextField number(PictureField kind, String behind) {
        CustomTextField field = new CustomTextField();
        field.setId("figure-" + kind);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.setAccessibleText(strings.get(kind));
        field.setMinWidth(behind.isEmpty() ? 56 : 80);
        if (behind.isEmpty()) {
            field.setPrefWidth(72);
        } else {
            field.setRight(Controls.label(behind, "symbol"));
        }
        Controls.explain(field, strings.get(kind + ".help"));
        bind(field, look.text(kind));
        Controls.follow(
                field,
                look.check,
                check -> field.pseudoClassStateChanged(REFUSED, check.reasons().containsKey(kind)));
        return field;
    }

    /** Only as long as it is in a window: the text outlives it. */
    private static void bind(TextField field, StringProperty text) {
        Controls.follow(field, text, now -> {
            if (!field.getText().equals(now)) {
                field.setText(now);
            }
        });
        field.textProperty().addListener((value, old, now) -> text.set(now));
    }

    private Label reason(PictureField kind) {
        Label reason = Controls.label("", "reason");
        reason.setId("figure-reason-" + kind);
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        Controls.follow(reason, look.check, check -> {
            String text = check.reasons().getOrDefault(kind, "");
            reason.setText(text);
            reason.setVisible(!text.isEmpty());
            reason.setManaged(!text.isEmpty());
        });
        return reason;
    }

    private ComboBox<LengthUnit> units() {
        ComboBox<LengthUnit> units =
                combo("unit", strings.get("unit"), LengthUnit.values(), look.unitProperty(), look::setUnit);
        HBox.setHgrow(units, Priority.ALWAYS);
        return units;
    }

    private <E extends Enum<E>> ComboBox<E> combo(
            String id, String name, E[] values, ObservableValue<E> shown, Consumer<E> chosen) {
        ComboBox<E> combo = new ComboBox<>();
        combo.setId("figure-" + id);
        combo.getItems().setAll(values);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setMinWidth(0);
        combo.setAccessibleText(name);
        combo.setConverter(new Shown<>(strings::get));
        Controls.follow(combo, shown, combo::setValue);
        combo.setOnAction(event -> {
            E value = combo.getValue();
            if (value != null && value != shown.getValue()) {
                chosen.accept(value);
            }
        });
        return combo;
    }

    private CheckBox checkBox(String key, BooleanProperty chosen) {
        CheckBox box = new CheckBox(strings.get(key));
        box.setId("figure-" + key);
        Controls.explain(box, strings.get(key + ".help"));
        Controls.follow(box, chosen, box::setSelected);
        box.setOnAction(event -> chosen.set(box.isSelected()));
        return box;
    }
}
