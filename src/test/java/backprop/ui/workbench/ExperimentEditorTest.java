package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExperimentEditorTest {
    private final ExperimentEditor editor =
            new ExperimentEditor(Samples.builtIn().withSeed(1));

    private void edit(long seed) {
        editor.edit(spec -> spec.withSeed(seed));
    }

    private void type(String field, long seed) {
        editor.type(field, spec -> spec.withSeed(seed));
    }

    @Test
    void undo_afterEdits_goesBackOneByOneAndRedoForth() {
        edit(2);
        edit(3);
        editor.undo();
        assertEquals(2, editor.spec().seed());
        editor.undo();
        assertEquals(1, editor.spec().seed());
        editor.redo();
        editor.redo();
        assertEquals(3, editor.spec().seed());
    }

    @Test
    void canUndoAndCanRedo_follow() {
        assertFalse(editor.canUndoProperty().get());
        edit(2);
        assertTrue(editor.canUndoProperty().get());
        assertFalse(editor.canRedoProperty().get());
        editor.undo();
        assertFalse(editor.canUndoProperty().get());
        assertTrue(editor.canRedoProperty().get());
    }

    @Test
    void undo_withNothingToUndo_changesNothing() {
        editor.undo();
        editor.redo();
        assertEquals(1, editor.spec().seed());
    }

    @Test
    void edit_afterUndo_clearsRedo() {
        edit(2);
        editor.undo();
        edit(7);
        assertFalse(editor.canRedoProperty().get());
        editor.redo();
        assertEquals(7, editor.spec().seed());
        editor.undo();
        assertEquals(1, editor.spec().seed());
    }

    @Test
    void edit_thatChangesNothing_isNoStep() {
        edit(2);
        editor.undo();
        edit(1);
        assertFalse(editor.canUndoProperty().get());
        assertTrue(editor.canRedoProperty().get());
    }

    @Test
    void type_intoOneField_isOneStepUntilSealed() {
        type("seed", 12);
        type("seed", 123);
        editor.seal();
        type("seed", 1234);
        editor.undo();
        assertEquals(123, editor.spec().seed());
        editor.undo();
        assertEquals(1, editor.spec().seed());
        assertFalse(editor.canUndoProperty().get());
    }

    @Test
    void type_intoAnotherField_isAStepOfItsOwn() {
        type("seed", 12);
        type("other", 13);
        type("other", 14);
        editor.undo();
        assertEquals(12, editor.spec().seed());
        editor.undo();
        assertEquals(1, editor.spec().seed());
    }

    @Test
    void type_afterUndo_isAStepOfItsOwnAndClearsRedo() {
        type("seed", 12);
        editor.undo();
        type("seed", 13);
        assertFalse(editor.canRedoProperty().get());
        editor.undo();
        assertEquals(1, editor.spec().seed());
    }

    @Test
    void type_afterAnEdit_keepsTheEditAsAStep() {
        type("seed", 12);
        edit(20);
        type("seed", 30);
        editor.undo();
        assertEquals(20, editor.spec().seed());
        editor.undo();
        assertEquals(12, editor.spec().seed());
    }

    @Test
    void undo_manyEdits_keepsTheNewestFiveHundred() {
        for (int seed = 2; seed <= 600; seed++) {
            edit(seed);
        }
        int steps = 0;
        while (editor.canUndoProperty().get()) {
            editor.undo();
            steps++;
        }
        assertEquals(500, steps);
        assertEquals(100, editor.spec().seed());
    }

    @Test
    void specProperty_everyChange_isTold() {
        long[] told = {0};
        editor.specProperty().addListener((value, old, spec) -> told[0] = spec.seed());
        type("seed", 5);
        assertEquals(5, told[0]);
        type("seed", 6);
        assertEquals(6, told[0]);
        editor.undo();
        assertEquals(1, told[0]);
    }

    @Test
    void type_backToTheStart_isNoStepOfUndo() {
        edit(5);
        type("seed", 12);
        type("seed", 5);
        editor.seal();
        editor.undo();
        assertEquals(1, editor.spec().seed());
        assertFalse(editor.canUndoProperty().get());
    }

    @Test
    void cancelTyping_takesBackWhatWasTypedIntoThatField() {
        type("seed", 2);
        type("seed", 23);
        editor.cancelTyping("other");
        assertEquals(23, editor.spec().seed());
        editor.cancelTyping("seed");
        assertEquals(1, editor.spec().seed());
        assertFalse(editor.canUndoProperty().get());
        assertFalse(editor.canRedoProperty().get());
    }
}
