package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems problems = new Problems();

    private String first() {
        return problems.firstProperty().get();
    }

    @Test
    void first_severalFields_isTheOneRefusedLongest() {
        assertEquals("", first());
        problems.set("eta", "η is wrong");
        problems.set("mu", "μ is wrong");
        assertEquals("η is wrong", first());
        problems.set("eta", "η is still wrong");
        assertEquals("η is still wrong", first());
        problems.set("eta", "");
        assertEquals("μ is wrong", first());
        problems.set("mu", "");
        assertEquals("", first());
    }

    @Test
    void set_emptyForAFieldWithoutProblem_changesNothing() {
        problems.set("eta", "η is wrong");
        problems.set("mu", "");
        assertEquals("η is wrong", first());
    }
}
