package backprop.ui.data;

import backprop.data.ArrayCandidate;
import backprop.data.ColumnCandidate;
import backprop.data.Contents;
import backprop.data.DataFile;
import backprop.data.Inspection;
import backprop.data.Preview;
import backprop.data.RawData;
import backprop.data.Targets;
import backprop.figure.Theme;
import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a choice makes of the data: images, rows, or, while there is neither, the arrays there are. */
final class PreviewPane extends VBox {
    private static final double FORMER = 0.5;
    private static final int THUMBNAIL = 56;
    private static final double CAPTION_WIDTH = 68;

    private final ImportViewModel model;
    private final ObservableValue<Theme> theme;
    private final Strings strings;
    private final Label caption = Controls.label("", "muted");
    private final StackPane place = new StackPane();

    PreviewPane(ImportViewModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        this.strings = model.strings;
        getStyleClass().add("import-preview");
        setMinHeight(0);
        caption.setId("import-caption");
        place.setMinHeight(0);
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(caption, place);
        Controls.follow(this, model.inspectionProperty(), found -> show());
        Controls.follow(this, model.layoutProperty(), layout -> {
            Inspection found = model.inspectionProperty().get();
            if (found != null && found.contents().orElse(null) instanceof Contents.Columns) {
                show();
            }
        });
        Controls.follow(this, theme, now -> show());
        // What is shown is another choice's while the chosen one cannot be used.
        Controls.follow(this, model.problemProperty(), problem -> {
            Inspection found = model.inspectionProperty().get();
            boolean former =
                    !problem.isNone() && found != null && found.preview().isPresent();
            place.setOpacity(former ? FORMER : 1);
        });
    }

    private void show() {
        Inspection found = model.inspectionProperty().get();
        place.getChildren().clear();
        if (found == null) {
            return;
        }
        Contents contents = found.contents().orElse(null);
        if (found.preview()
                .map(preview -> preview.examples().image().isPresent())
                .orElse(false)) {
            images(found, found.preview().get());
        } else if (contents instanceof Contents.Columns columns) {
            table(columns);
        } else if (found.preview().isPresent()) {
            rows(found.preview().get());
        } else if (contents instanceof Contents.Arrays arrays) {
            arrays(arrays.arrays());
        }
    }

    private void show(Node content, String text) {
        caption.setText(text);
        content.setAccessibleText(strings.get("import.preview.accessible", text));
        place.getChildren().setAll(content);
    }

    private void images(Inspection found, Preview preview) {
        FlowPane grid = new FlowPane();
        grid.getStyleClass().add("import-images");
        RawData examples = preview.examples();
        DataFile source = found.file();
        Picture picture = Picture.of(source, examples);
        for (int i = 0; i < examples.size(); i++) {
            int row = i;
            PictureCanvas canvas = new PictureCanvas(THUMBNAIL);
            canvas.show(picture, pixel -> examples.features().get(row, pixel), theme.getValue());
            StackPane frame = new StackPane(canvas);
            frame.getStyleClass().add("thumbnail");
            frame.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
            Label label = Controls.label(answer(examples, i), "small-text");
            label.setMaxWidth(CAPTION_WIDTH);
            VBox tile = new VBox(frame, label);
            tile.getStyleClass().add("import-tile");
            grid.getChildren().add(tile);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form");
        scroll.setId("import-images");
        show(scroll, strings.get("import.preview.some", examples.size()));
    }

    private static String answer(RawData examples, int row) {
        return examples.targets() instanceof Targets.Classes classes
                ? examples.classNames().get(classes.labels()[row])
                : FactsViewModel.number(examples.targets().value(row, 0, 0));
    }

    private void table(Contents.Columns columns) {
        PreviewTable table = PreviewTable.ofColumns(columns, new TableChoices(model).roles(), strings);
        int all = columns.columns().size();
        int rows = Math.min(columns.rows(), ColumnCandidate.SHOWN);
        show(
                table,
                table.shownColumns() < all
                        ? strings.get("import.preview.columns", rows, table.shownColumns(), all)
                        : strings.get("import.preview.rows", rows));
    }

    private void rows(Preview preview) {
        RawData examples = preview.examples();
        List<String> answers = IntStream.range(0, examples.size())
                .mapToObj(row -> answer(examples, row))
                .toList();
        show(PreviewTable.ofExamples(preview, answers, strings), strings.get("import.preview.some", examples.size()));
    }

    private void arrays(List<ArrayCandidate> arrays) {
        List<List<String>> rows = arrays.stream()
                .map(array -> List.of(
                        array.name(),
                        array.type(),
                        array.shape().stream().map(String::valueOf).collect(Collectors.joining("×")),
                        array.problem().orElse("")))
                .toList();
        show(PreviewTable.ofArrays(rows, strings), strings.get("import.preview.arrays"));
    }
}
