package backprop.ui.workbench;

import backprop.text.Strings;
import backprop.ui.common.Controls;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A label and its settings, two a line; those of no use take no room. */
final class FormRow extends GridPane {
    private static final double LABEL_WIDTH = 64;
    /** The same for both, so that they grow alike. */
    private static final double EQUAL_SHARE = 100;

    private final List<EntryViewModel> models;
    private final List<Region> controls = new ArrayList<>();

    FormRow(GroupViewModel.RowViewModel row, Strings strings) {
        models = row.entries();
        getStyleClass().add("form-row");
        getColumnConstraints().addAll(new ColumnConstraints(LABEL_WIDTH), half(), half());
        Label label = Controls.label(row.label(), "row-label");
        add(label, 0, 0);
        GridPane.setValignment(label, VPos.TOP);
        for (EntryViewModel model : models) {
            Region control = model instanceof ChoiceViewModel<?> choice
                    ? new ChoiceControl<>(choice, strings)
                    : new FieldControl((FieldViewModel) model, strings);
            controls.add(control);
            add(control, 1, 0);
            GridPane.setValignment(control, VPos.TOP);
            model.usedProperty().addListener((value, old, now) -> arrange());
        }
        arrange();
    }

    private void arrange() {
        int shown = 0;
        for (int i = 0; i < controls.size(); i++) {
            boolean used = models.get(i).usedProperty().get();
            Region control = controls.get(i);
            control.setVisible(used);
            control.setManaged(used);
            if (used) {
                GridPane.setColumnIndex(control, 1 + shown % 2);
                GridPane.setRowIndex(control, shown / 2);
                shown++;
            }
        }
        setVisible(shown > 0);
        setManaged(shown > 0);
    }

    static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setHgrow(Priority.ALWAYS);
        half.setPrefWidth(EQUAL_SHARE);
        half.setMinWidth(0);
        half.setHalignment(HPos.LEFT);
        return half;
    }
}
