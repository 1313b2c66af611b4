package backprop.ui.data;

import backprop.data.Part;
import backprop.figure.NumberKind;
import backprop.figure.Theme;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.common.Shown;
import backprop.ui.data.ExamplesViewModel.ClassChoice;
import backprop.ui.data.ExamplesViewModel.Only;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The examples of the chosen source: their filters, all that pass them, and the one that is looked at. */
final class ExamplesView extends VBox {
    private final DataViewModel model;
    private final ExamplesViewModel shown;
    private final Strings strings;
    private final Label title = Controls.label("", "heading");
    private final Label count = Controls.label("", "figure", "muted");
    private final TextField search = new TextField();
    private final HBox sizes = new HBox();
    private final HBox parts = new HBox();
    private final ComboBox<ClassChoice> classes = new ComboBox<>();
    private final Button only = new Button();
    private final StackPane place = new StackPane();
    private final Map<Examples.Kind, Node> contents = new EnumMap<>(Examples.Kind.class);
    private final Label nothing;
    private final ExampleView example;
    private boolean filling;

    ExamplesView(DataViewModel model, ExamplesViewModel shown, ObservableValue<Theme> theme) {
        this.model = model;
        this.shown = shown;
        this.strings = model.strings;
        nothing = Controls.label(strings.get("filter.nothing"), "empty-note");
        nothing.setId("no-examples");
        example = new ExampleView(model, shown, theme);
        ImageGrid grid = new ImageGrid(model, shown, theme);
        sizes.getChildren().add(sizeButtons(grid));
        sizes.setAlignment(Pos.CENTER);
        parts.setAlignment(Pos.CENTER);
        contents.put(Examples.Kind.IMAGES, grid);
        contents.put(Examples.Kind.POINTS, new PointsView(model, shown, theme));
        contents.put(Examples.Kind.TABLE, new ExampleTable(model, shown));
        place.getChildren().addAll(contents.values());
        place.getChildren().add(nothing);
        getStyleClass().add("examples");
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setMinHeight(0);
        getChildren().addAll(header(), filters(), place, example);
        model.examplesProperty().addListener((value, old, now) -> rebuild());
        shown.shownProperty().addListener((value, old, now) -> refresh());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && shown.isFiltered()) {
                shown.clear();
                event.consume();
            }
        });
        rebuild();
    }

    /** Ready to type an index. */
    void search() {
        search.requestFocus();
        search.selectAll();
    }

    private HBox header() {
        title.setMinWidth(0);
        count.setId("examples-count");
        count.setMinWidth(USE_PREF_SIZE);
        search.setId("search-example");
        search.setPromptText(strings.get("search.prompt"));
        search.setAccessibleText(strings.get("search.help"));
        Controls.explain(search, strings.get("search.help"));
        search.setPrefColumnCount(7);
        search.setMinWidth(96);
        search.setMaxWidth(96);
        search.setOnAction(event -> {
            shown.search(search.getText());
            search.selectAll();
        });
        Label note = Controls.label(shown.searchNoteProperty(), "reason");
        note.setId("search-note");
        note.setMinWidth(USE_PREF_SIZE);
        HBox header = new HBox(title, count, Controls.spacer(), note, sizes, search);
        header.getStyleClass().addAll("panel-header", "examples-header");
        return header;
    }

    private HBox filters() {
        classes.setId("class-filter");
        classes.setAccessibleText(strings.get("filter.class"));
        classes.setVisibleRowCount(16);
        classes.setMinWidth(0);
        classes.setPrefWidth(200);
        classes.setConverter(new Shown<>(
                choice -> strings.get("filter.ofClass", choice.name(), NumberKind.INTEGER.exact(choice.count()))));
        classes.valueProperty().addListener((value, old, now) -> {
            if (!filling && now != null) {
                shown.showClass(now.number());
            }
        });
        only.setId("only");
        only.getStyleClass().addAll("small", "filter-chip");
        only.setGraphic(Controls.icon("fth-x"));
        only.setContentDisplay(ContentDisplay.RIGHT);
        only.setOnAction(event -> shown.showOnly(Only.ALL));
        only.setMinWidth(USE_PREF_SIZE);
        HBox filters = new HBox(parts, classes, only);
        filters.getStyleClass().add("example-filters");
        return filters;
    }

    /** Other examples: another kind of view, other filters. */
    private void rebuild() {
        Examples examples = shown.examples();
        parts.getChildren().clear();
        title.setText(examples == null ? "" : model.chosenProperty().get().name());
        if (examples != null) {
            contents.forEach((kind, content) -> content.setVisible(kind == examples.kind()));
            if (!examples.parts().isEmpty()) {
                parts.getChildren().add(partButtons(examples));
            }
        }
        parts.setManaged(!parts.getChildren().isEmpty());
        search.clear();
        sizes.setVisible(examples != null && examples.kind() == Examples.Kind.IMAGES);
        sizes.setManaged(sizes.isVisible());
        refresh();
    }

    private static Node sizeButtons(ImageGrid grid) {
        List<ToggleButton> buttons = new ArrayList<>();
        for (ImageGrid.Size size : ImageGrid.Size.values()) {
            ToggleButton button = Controls.iconOnly(new ToggleButton(), size.icon(), grid.name(size));
            button.setId("size-" + size);
            button.getStyleClass().add("small");
            grid.sizeProperty().subscribe(now -> button.setSelected(now == size));
            button.setOnAction(event -> {
                grid.sizeProperty().set(size);
                button.setSelected(true);
            });
            buttons.add(button);
        }
        SegmentedButton segmented = new SegmentedButton(buttons.toArray(ToggleButton[]::new));
        segmented.setToggleGroup(null);
        return segmented;
    }

    private Node partButtons(Examples examples) {
        List<ToggleButton> buttons = new ArrayList<>();
        buttons.add(partButton(strings.get("filter.all"), Optional.empty()));
        for (Part part : examples.parts()) {
            buttons.add(partButton(strings.get(part), Optional.of(part)));
        }
        SegmentedButton segmented = new SegmentedButton(buttons.toArray(ToggleButton[]::new));
        segmented.setToggleGroup(null);
        segmented.setMinWidth(USE_PREF_SIZE);
        return segmented;
    }

    private ToggleButton partButton(String text, Optional<Part> part) {
        ToggleButton button = new ToggleButton(text);
        button.setId("part-" + part.map(Part::name).orElse("ALL"));
        button.getStyleClass().add("small");
        button.setSelected(shown.partProperty().get().equals(part));
        shown.partProperty().addListener((value, old, now) -> button.setSelected(now.equals(part)));
        button.setOnAction(event -> {
            shown.showPart(part);
            button.setSelected(true);
        });
        return button;
    }

    private void refresh() {
        Examples examples = shown.examples();
        int n = shown.shownProperty().get().length;
        nothing.setVisible(examples != null && n == 0);
        count.setText(
                examples == null
                        ? ""
                        : n == examples.size()
                                ? NumberKind.INTEGER.exact(n)
                                : strings.get(
                                        "filter.count",
                                        NumberKind.INTEGER.exact(n),
                                        NumberKind.INTEGER.exact(examples.size())));
        filling = true;
        List<ClassChoice> choices = shown.classes();
        classes.getItems().setAll(choices);
        classes.setVisible(!choices.isEmpty());
        classes.setManaged(!choices.isEmpty());
        choices.stream()
                .filter(choice -> choice.number() == shown.classProperty().get())
                .findFirst()
                .ifPresent(classes::setValue);
        filling = false;
        Only now = shown.onlyProperty().get();
        only.setVisible(now != Only.ALL);
        only.setManaged(now != Only.ALL);
        only.setText(strings.get(now));
    }
}
