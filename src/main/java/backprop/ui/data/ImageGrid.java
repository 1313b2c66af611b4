package backprop.ui.data;

import backprop.data.ImageShape;
import backprop.figure.Theme;
import backprop.text.Strings;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Thumbnails in rows, each row a canvas that draws straight from the features: as many images as there are cost no memory. */
final class ImageGrid extends ListView<Integer> {
    private static final double SCROLL_BAR = 14;
    private static final Picture NONE = new Picture(new ImageShape(1, 1), 0, 1);

    /** How large the thumbnails are, in pixels. */
    enum Size {
        SMALL(30, "fth-grid"),
        MEDIUM(56, "fth-square"),
        LARGE(90, "fth-maximize-2");

        private final int pixels;
        private final String icon;

        Size(int pixels, String icon) {
            this.pixels = pixels;
            this.icon = icon;
        }

        int pixels() {
            return pixels;
        }

        String icon() {
            return icon;
        }
    }

    private final DataViewModel model;
    private final Strings strings;
    private final ExamplesViewModel shown;
    private final ImageRow.Painting painting;
    private final ObjectProperty<Size> size = new SimpleObjectProperty<>(Size.MEDIUM);

    ImageGrid(DataViewModel model, ExamplesViewModel shown, ObservableValue<Theme> theme) {
        this.model = model;
        this.strings = model.strings;
        this.shown = shown;
        painting = new ImageRow.Painting(shown, theme);
        setId("images");
        getStyleClass().add("image-grid");
        setCellFactory(view -> new Row());
        widthProperty().addListener((InvalidationListener) width -> arrange());
        size.addListener((value, old, now) -> arrange());
        shown.shownProperty().addListener((value, old, now) -> arrange());
        shown.selectedProperty().addListener((value, old, now) -> follow());
        addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        setOnMousePressed(event -> requestFocus());
        arrange();
    }

    ObjectProperty<Size> sizeProperty() {
        return size;
    }

    String name(Size of) {
        return strings.get(of);
    }

    private void arrange() {
        Examples examples = shown.examples();
        if (examples == null || examples.kind() != Examples.Kind.IMAGES) {
            painting.begin(null, NONE);
            setItems(FXCollections.observableArrayList());
            return;
        }
        if (!examples.equals(painting.examples())) {
            painting.begin(examples, Picture.of(model.chosenProperty().get().source(), examples.data()));
        }
        painting.set(size.get(), (int) ((getWidth() - SCROLL_BAR) / painting.pitch(size.get())));
        setFixedCellSize(painting.rowHeight());
        int n = shown.shownProperty().get().length;
        int rows = (n + painting.perRow() - 1) / painting.perRow();
        if (getItems().size() == rows) {
            refresh();
        } else {
            setItems(FXCollections.observableList(
                    IntStream.range(0, rows).boxed().toList()));
        }
        follow();
    }

    /** Brings the selected image into sight. */
    private void follow() {
        int position = shown.position();
        setAccessibleText(strings.get(
                "grid.accessible",
                shown.shownProperty().get().length,
                position < 0 ? "–" : "#" + shown.selectedProperty().get()));
        if (position >= 0 && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(position / painting.perRow());
        }
    }

    private int rowsInSight() {
        return Math.max(1, (int) (getHeight() / painting.rowHeight()));
    }

    private void step(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> shown.move(-1);
            case RIGHT -> shown.move(1);
            case UP -> shown.move(-painting.perRow());
            case DOWN -> shown.move(painting.perRow());
            case PAGE_UP -> shown.move(-painting.perRow() * rowsInSight());
            case PAGE_DOWN -> shown.move(painting.perRow() * rowsInSight());
            case HOME -> shown.move(Integer.MIN_VALUE);
            case END -> shown.move(Integer.MAX_VALUE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** One row of thumbnails. */
    private final class Row extends ListCell<Integer> {
        private final ImageRow row = new ImageRow(painting);

        Row() {
            getStyleClass().add("image-row");
            setGraphic(row);
        }

        @Override
        protected void updateItem(@Nullable Integer number, boolean empty) {
            super.updateItem(number, empty);
            row.show(empty || number == null ? -1 : number);
        }
    }
}
