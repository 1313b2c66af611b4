package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Appearance;
import backprop.ui.common.Controls;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** The scores of each class and the confusion matrix, in a pop-over that follows the run while it is open. */
final class ScoresView extends HBox {
    private static final double TALLEST = 520;
    private static final double WIDEST = 900;

    private final ScoresViewModel model;
    private final Strings strings;

    private ScoresView(ScoresViewModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("scores");
    }

    /** The button that opens it. */
    static Button button(ScoresViewModel model, Strings strings) {
        Button button = Controls.iconOnly(new Button(), "fth-grid", strings.get("scores.open"));
        button.setId("scores");
        ScoresView view = new ScoresView(model, strings);
        ScrollPane scroll = new ScrollPane(view);
        scroll.getStyleClass().add("form");
        scroll.setMaxSize(WIDEST, TALLEST);
        PopOver popOver = new PopOver(scroll);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        popOver.setTitle(strings.get("scores.heading"));
        model.news().subscribe(update -> {
            if (popOver.isShowing()) {
                view.rebuild();
            }
        });
        button.setOnAction(event -> {
            view.rebuild();
            Appearance.dressLike(popOver.getRoot(), button.getScene());
            popOver.show(button);
        });
        return button;
    }

    private void rebuild() {
        ScoresViewModel.Tables tables = model.tables();
        getChildren().setAll(table("scores.heading", tables.scores()));
        if (!tables.confusion().isEmpty()) {
            getChildren().add(table("scores.confusion", tables.confusion()));
        }
    }

    private VBox table(String heading, List<List<String>> rows) {
        VBox table = new VBox(Controls.label(strings.get(heading), "heading"), grid(rows));
        table.getStyleClass().add("scores-table");
        return table;
    }

    private static GridPane grid(List<List<String>> rows) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("scores-grid");
        for (int row = 0; row < rows.size(); row++) {
            for (int col = 0; col < rows.get(row).size(); col++) {
                boolean margin = row == 0 || col == 0;
                Label cell = Controls.label(rows.get(row).get(col), margin ? "muted" : "figure");
                GridPane.setHalignment(cell, col == 0 ? HPos.LEFT : HPos.RIGHT);
                grid.add(cell, col, row);
            }
        }
        return grid;
    }
}
