package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.data.Progress;
import backprop.data.RawData;
import backprop.experiment.DataSpec;
import backprop.file.DataException;
import backprop.ui.common.DataShelf;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** What a user meets when the data cannot be read. */
class FailureWindowTest extends WindowTest {
    private static final String MESSAGE = "assets/data/digits/digits.csv.gz is damaged: its SHA-256 is fa47da50…, not"
            + " 46abec6b…. Install the program again, or, in a checkout, restore assets/data and build it anew.";

    private boolean damaged = true;

    @Override
    RunReporter.Loader loader() {
        return this::load;
    }

    private synchronized RawData load(DataSpec source) throws DataException {
        if (damaged) {
            throw new DataException(MESSAGE);
        }
        return new DataShelf().load(source, Progress.NONE);
    }

    private synchronized void repair() {
        damaged = false;
    }

    @Test
    void failure_dataDamaged_isReadInFullAndTryAgainOpensTheRepairedData() throws TimeoutException {
        await(() -> find("#failure", Label.class).isVisible() && scene.getRoot().isVisible());
        Label failure = find("#failure", Label.class);
        await(() -> failure.getHeight() > 0 && failure.lookup(".text") != null);
        assertEquals(MESSAGE, ((Text) failure.lookup(".text")).getText());
        repair();
        robot.clickOn("#retry");
        await(() -> !failure.isVisible());
        await(() -> text("#mistakes-summary").equals("311 of 360 · 86.4 %"));
    }
}
