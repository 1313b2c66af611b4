package backprop.ui.data;

import backprop.data.ClassCount;
import backprop.data.Inspection;
import backprop.figure.Theme;
import backprop.text.Numerals;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import backprop.ui.data.ImportViewModel.State;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the data are, the choices at the left, what comes of them at the right, what is worth knowing below. */
final class ImportCard extends VBox {
    private static final double CHOICES_WIDTH = 312;
    private static final double MOST_CLASSES_HEIGHT = 62;
    private static final double MOST_HINTS_HEIGHT = 72;

    private final ImportViewModel model;
    private final Strings strings;
    private final ImportTexts texts;
    private final Label summary = Controls.label("", "muted");
    private final FlowPane classes = new FlowPane();
    private final ScrollPane classPlace;
    private final VBox hints = new VBox();
    private final ScrollPane hintPlace;

    ImportCard(ImportViewModel model, ObservableValue<Theme> theme, Runnable file, Runnable folder) {
        this.model = model;
        this.strings = model.strings;
        texts = new ImportTexts(strings);
        getStyleClass().addAll("dialog-card", "import-card");
        setId("import-card");
        BooleanBinding taking = model.stateProperty().isEqualTo(State.TAKING);
        VBox choices = new ImportChoices(model);
        ScrollPane left = scroll(choices);
        left.setFitToHeight(true);
        left.setMinWidth(CHOICES_WIDTH);
        left.setMaxWidth(CHOICES_WIDTH);
        classPlace = scroll(classes);
        classPlace.getStyleClass().add("import-classes");
        follow(classes, classPlace, MOST_CLASSES_HEIGHT);
        classes.getStyleClass().add("class-counts");
        hintPlace = scroll(hints);
        hintPlace.getStyleClass().add("import-hints");
        follow(hints, hintPlace, MOST_HINTS_HEIGHT);
        hints.getStyleClass().add("hints");
        PreviewPane preview = new PreviewPane(model, theme);
        VBox.setVgrow(preview, Priority.ALWAYS);
        VBox right = new VBox(preview, classPlace, hintPlace);
        right.getStyleClass().add("import-right");
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox body = new HBox(left, right);
        body.getStyleClass().add("import-body");
        body.setMinHeight(0);
        body.disableProperty().bind(taking);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header(), body, footer(taking, file, folder));
        Controls.follow(this, model.inspectionProperty(), found -> {
            if (found != null) {
                show(found);
            }
        });
    }

    private static ScrollPane scroll(Pane content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form");
        return scroll;
    }

    /** As high as what is in it, as long as that is not too much. */
    private static void follow(Pane content, ScrollPane around, double most) {
        content.heightProperty()
                .addListener((value, old, now) -> around.setMinHeight(Math.min(most, now.doubleValue() + 2)));
    }

    private VBox header() {
        Label name = Controls.label(ImportTexts.name(model.pathProperty().get()), "dialog-heading");
        name.setId("import-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        name.setTooltip(Controls.tooltip(model.pathProperty().get().toString()));
        summary.setId("import-summary");
        summary.setMinWidth(0);
        VBox header = new VBox(name, summary);
        header.getStyleClass().add("import-header");
        return header;
    }

    private void show(Inspection found) {
        summary.setText(texts.summary(found));
        List<ClassCount> counts =
                found.preview().map(preview -> preview.classes()).orElse(List.of());
        classes.getChildren().clear();
        for (ClassCount one : counts) {
            Label name = Controls.label(one.name(), "class-name");
            name.setMaxWidth(160);
            Label count = Controls.label(Numerals.format(one.examples()), "figure", "muted");
            HBox chip = new HBox(name, count);
            chip.getStyleClass().add("class-count");
            chip.setAccessibleText(strings.get("import.classCount", one.name(), one.examples()));
            classes.getChildren().add(chip);
        }
        classPlace.setVisible(!counts.isEmpty());
        classPlace.setManaged(!counts.isEmpty());
        hints.getChildren().clear();
        for (String hint : model.hints()) {
            Label line = Controls.label(hint, "small-text");
            line.setGraphic(Controls.icon("fth-info"));
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            hints.getChildren().add(line);
        }
        hintPlace.setVisible(!model.hints().isEmpty());
        hintPlace.setManaged(!model.hints().isEmpty());
    }

    private HBox footer(BooleanBinding taking, Runnable file, Runnable folder) {
        CheckBox use = new CheckBox(strings.get("import.use"));
        use.setId("import-use");
        use.selectedProperty().bindBidirectional(model.useProperty());
        Controls.explain(use, strings.get("import.use.help"));
        MenuButton another = new MenuButton(strings.get("import.another"));
        another.setId("import-another");
        another.getItems().addAll(item("file", file), item("folder", folder));
        Controls.explain(another, strings.get("import.another.help"));
        Button cancel = new Button(strings.get("import.cancel"));
        cancel.setId("import-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> model.cancel());
        Button take = new Button(strings.get("import.import"), Controls.icon("fth-check"));
        take.setId("import-take");
        take.getStyleClass().add("accent");
        take.setDefaultButton(true);
        take.disableProperty().bind(model.canTake().not());
        take.setOnAction(event -> model.take());
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText(strings.get("import.progress"));
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> taking.get() ? model.progressProperty().get() : ProgressBar.INDETERMINATE_PROGRESS,
                        taking,
                        model.progressProperty()));
        Label doing = Controls.label("", "muted");
        doing.textProperty()
                .bind(Bindings.when(taking)
                        .then(strings.get("import.taking"))
                        .otherwise(strings.get("import.looking")));
        HBox busy = new HBox(bar, doing);
        busy.getStyleClass().add("import-busy");
        busy.visibleProperty()
                .bind(taking.or(Bindings.createBooleanBinding(
                        () -> model.lookingProperty().get(), model.lookingProperty())));
        HBox footer = new HBox(use, busy, Controls.spacer(), another, cancel, take);
        use.disableProperty().bind(taking);
        another.disableProperty().bind(taking);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("dialog-buttons");
        return footer;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(strings.get("import.another." + key));
        item.setId("import-another-" + key);
        item.setOnAction(event -> action.run());
        return item;
    }
}
