package backprop.ui.workbench;

import backprop.figure.Theme;
import backprop.text.Strings;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * The mistakes' thumbnails in rows. A list of rows, whose cells are filled anew when the mistakes change: a grid that builds its
 * cells anew would hold up the screen while training runs.
 */
final class MistakeGrid extends ListView<List<Mistake>> {
    private static final double SCROLL_BAR = 12;

    private final DigitsViewModel model;
    private final ObservableValue<Theme> theme;
    private final Strings strings;
    private final DigitImages images = new DigitImages(MistakeTile.IMAGE_SIZE);

    MistakeGrid(DigitsViewModel model, ObservableValue<Theme> theme, Strings strings) {
        this.model = model;
        this.theme = theme;
        this.strings = strings;
        setId("mistakes");
        getStyleClass().add("mistake-grid");
        setFixedCellSize(MistakeTile.HEIGHT);
        setCellFactory(view -> new Row());
        setAccessibleText(strings.get("digits.heading"));
        model.list.mistakes().addListener((ListChangeListener<Mistake>) change -> arrange());
        widthProperty().addListener((InvalidationListener) width -> arrange());
        addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    }

    private int perRow() {
        return Math.max(1, (int) ((getWidth() - SCROLL_BAR) / MistakeTile.WIDTH));
    }

    private void arrange() {
        List<Mistake> all = model.list.mistakes();
        List<List<Mistake>> rows = new ArrayList<>();
        int n = perRow();
        for (int from = 0; from < all.size(); from += n) {
            rows.add(List.copyOf(all.subList(from, Math.min(all.size(), from + n))));
        }
        if (!rows.equals(getItems())) {
            getItems().setAll(rows);
        }
    }

    private void step(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(-1);
            case RIGHT -> move(1);
            case UP -> move(-perRow());
            case DOWN -> move(perRow());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        model.chooseNext(by);
        var chosen = model.chosenProperty().get();
        int at = chosen == null ? -1 : model.list.indexOf(chosen.index());
        if (at >= 0) {
            scrollTo(Math.max(0, at / perRow() - 1));
        }
    }

    /** One row of thumbnails. */
    private final class Row extends ListCell<List<Mistake>> {
        private final HBox tiles = new HBox();

        Row() {
            getStyleClass().add("mistake-row");
            setGraphic(tiles);
        }

        @Override
        protected void updateItem(@Nullable List<Mistake> row, boolean empty) {
            super.updateItem(row, empty);
            List<Mistake> shown = empty || row == null ? List.of() : row;
            while (tiles.getChildren().size() < shown.size()) {
                tiles.getChildren().add(new MistakeTile(model, images, theme, strings));
            }
            for (int i = 0; i < tiles.getChildren().size(); i++) {
                ((MistakeTile) tiles.getChildren().get(i)).show(i < shown.size() ? shown.get(i) : null);
            }
        }
    }
}
