package backprop.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.network.Activation;
import backprop.network.Initializer;
import backprop.network.LayerSpec.Dense;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import org.junit.jupiter.api.Test;

class DesignerViewModelTest {
    private final ExperimentEditor editor = new ExperimentEditor(Samples.builtIn());
    private final Problems problems = new Problems();
    private final DesignerViewModel designer = new DesignerViewModel(editor, problems, Samples.STRINGS);

    private List<Integer> widths() {
        return designer.columnsProperty().get().stream().map(LayerColumn::units).toList();
    }

    private LayerColumn column(int index) {
        return designer.columnsProperty().get().get(index);
    }

    private int selected() {
        return designer.selectedProperty().get();
    }

    private void units(String text) {
        designer.units().textProperty().set(text);
        designer.units().commit();
    }

    /** 64 → 100 → 40 → 20 → 10 with the middle layer selected. */
    private void threeHiddenLayers() {
        designer.addAfter(1);
        units("40");
        designer.addAfter(2);
        units("20");
        designer.selectedProperty().set(2);
        assertEquals(List.of(64, 100, 40, 20, 10), widths());
    }

    @Test
    void columns_atTheStart_areDocumentOnesNetwork() {
        assertEquals("7,510 parameters", designer.parameterCount().get());
        assertEquals(new LayerColumn("Input", "In", 64, "8×8 pixels", "8×8", "", ""), column(0));
        assertEquals(new LayerColumn("Hidden 1", "H1", 100, "tanh", "tanh", "64×100", "6,500 p"), column(1));
        assertEquals(new LayerColumn("Output", "Out", 10, "softmax", "softmax", "100×10", "1,010 p"), column(2));
        assertEquals(1, selected());
        assertEquals("100", designer.units().textProperty().get());
        assertEquals("1", number(designer.weights(), "weightsSd").textProperty().get());
        assertEquals(StartKind.NORMAL, designer.weights().kind().valueProperty().get());
        assertEquals(StartKind.NORMAL, designer.bias().kind().valueProperty().get());
    }

    @Test
    void units_changed_updatesShapesAndCount() {
        units("50");
        assertEquals("3,760 parameters", designer.parameterCount().get());
        assertEquals("64×50", column(1).shape());
        assertEquals("50×10", column(2).shape());
        editor.undo();
        assertEquals("7,510 parameters", designer.parameterCount().get());
        assertEquals("100", designer.units().textProperty().get());
    }

    @Test
    void units_outOfRange_areRefused() {
        for (String text : List.of("0", "10001", "1.5", "", "x")) {
            designer.units().textProperty().set(text);
            assertFalse(problems.firstProperty().get().isEmpty(), text);
            assertEquals("7,510 parameters", designer.parameterCount().get());
        }
        units("10,000");
        assertEquals("", problems.firstProperty().get());
        assertEquals(10_000, column(1).units());
    }

    @Test
    void units_refused_areDroppedWithTheSelection() {
        designer.units().textProperty().set("0");
        designer.selectedProperty().set(2);
        assertEquals("", problems.firstProperty().get());
        designer.selectedProperty().set(1);
        assertEquals("100", designer.units().textProperty().get());
    }

    @Test
    void addAfter_anyColumn_copiesTheNeighbourAndSelectsIt() {
        designer.addAfter(0);
        assertEquals(List.of(64, 100, 100, 10), widths());
        assertEquals(1, selected());
        designer.selectedProperty().set(3);
        designer.addAfter(2);
        assertEquals(3, selected());
        units("30");
        assertEquals(List.of(64, 100, 100, 30, 10), widths());
        assertEquals(Activation.TANH, designer.activation().valueProperty().get());
        assertEquals("Hidden 3", column(3).title());
        assertEquals("100×30", column(3).shape());
        editor.undo();
        editor.undo();
        editor.undo();
        assertEquals(List.of(64, 100, 10), widths());
        assertEquals(2, selected());
    }

    @Test
    void addAfter_noHiddenLayer_addsOne() {
        designer.removeSelected();
        assertEquals(List.of(64, 10), widths());
        assertEquals("650 parameters", designer.parameterCount().get());
        designer.addAfter(0);
        assertEquals(List.of(64, 100, 10), widths());
        assertEquals("tanh", column(1).kind());
    }

    @Test
    void addAfter_manyTimes_stopsAtTheLimit() {
        BooleanBinding canAdd = designer.canAdd();
        for (int i = 0; i < 10; i++) {
            designer.addAfter(1);
        }
        assertEquals(2 + DesignerViewModel.MAX_HIDDEN, widths().size());
        assertFalse(canAdd.get());
        designer.removeSelected();
        assertTrue(canAdd.get());
    }

    @Test
    void removeSelected_inTheMiddle_selectsTheNext() {
        threeHiddenLayers();
        designer.removeSelected();
        assertEquals(List.of(64, 100, 20, 10), widths());
        assertEquals(2, selected());
        assertEquals("20", designer.units().textProperty().get());
        assertEquals("100×20", column(2).shape());
    }

    @Test
    void removeSelected_withARefusedField_dropsTheRefusal() {
        threeHiddenLayers();
        designer.units().textProperty().set("0");
        designer.removeSelected();
        assertEquals("", problems.firstProperty().get());
        assertEquals("20", designer.units().textProperty().get());
    }

    @Test
    void moveSelected_leftAndRight_selectionFollows() {
        threeHiddenLayers();
        designer.moveSelected(1);
        assertEquals(List.of(64, 100, 20, 40, 10), widths());
        assertEquals(3, selected());
        assertEquals("40", designer.units().textProperty().get());
        designer.moveSelected(1);
        assertEquals(List.of(64, 100, 20, 40, 10), widths());
        designer.moveSelected(-1);
        designer.moveSelected(-1);
        designer.moveSelected(-1);
        assertEquals(List.of(64, 40, 100, 20, 10), widths());
        assertEquals(1, selected());
    }

    @Test
    void canMoveAndRemove_ends_areFixed() {
        BooleanBinding left = designer.canMoveLeft();
        BooleanBinding right = designer.canMoveRight();
        BooleanBinding remove = designer.canRemove();
        threeHiddenLayers();
        boolean[][] expected = {
            {false, false, false}, {false, true, true}, {true, true, true}, {true, false, true}, {false, false, false}
        };
        for (int i = 0; i < expected.length; i++) {
            designer.selectedProperty().set(i);
            assertEquals(
                    List.of(expected[i][0], expected[i][1], expected[i][2]),
                    List.of(left.get(), right.get(), remove.get()),
                    "column " + i);
        }
    }

    @Test
    void inputAndOutput_unitsAreFixed() {
        for (int end : new int[] {0, 2}) {
            designer.selectedProperty().set(end);
            assertFalse(designer.units().usedProperty().get());
            assertEquals(end > 0, designer.activation().usedProperty().get());
            designer.removeSelected();
            designer.moveSelected(1);
            designer.moveSelected(-1);
            assertEquals(Samples.builtIn(), editor.spec());
        }
    }

    private static FieldViewModel number(StartViewModel start, String key) {
        return start.numbers().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Dense dense(int layer) {
        return (Dense) editor.spec().network().layers().get(layer);
    }

    @Test
    void start_everyKind_changesTheSelectedArrayAlone() {
        Dense output = dense(2);
        Initializer bias = dense(0).bias();
        units("4");
        for (StartKind kind : StartKind.values()) {
            designer.weights().kind().valueProperty().set(kind);
            assertEquals(kind, StartKind.of(dense(0).weights()));
            assertEquals(bias, dense(0).bias());
            assertEquals(output, dense(2));
        }
        designer.bias().kind().valueProperty().set(StartKind.ZERO);
        assertEquals(StartKind.GIVEN, StartKind.of(dense(0).weights()));
        assertEquals(new Initializer.Zero(), dense(0).bias());
    }

    @Test
    void startNumbers_changed_areThoseOfTheSelectedLayer() {
        designer.selectedProperty().set(2);
        number(designer.weights(), "weightsSd").textProperty().set("0.05");
        number(designer.bias(), "biasMean").textProperty().set("2");
        assertEquals(new Initializer.Normal(0, 0.05), dense(2).weights());
        assertEquals(new Initializer.Normal(2, 1), dense(2).bias());
        designer.selectedProperty().set(1);
        assertEquals("1", number(designer.weights(), "weightsSd").textProperty().get());
        designer.weights().kind().valueProperty().set(StartKind.UNIFORM);
        number(designer.weights(), "weightsHigh").textProperty().set("-1");
        assertEquals(
                "The range must run from a lower to a higher number, not from -0.1 to -1.0.",
                problems.firstProperty().get());
    }

    @Test
    void givenValues_ofNotXor_areShownAndEdited() {
        editor.open(Samples.builtIn("not-xor"));
        assertEquals(List.of(2, 2, 1), widths());
        assertEquals("ReLU", column(1).kind());
        assertEquals("logistic", column(2).kind());
        assertEquals("9 parameters", designer.parameterCount().get());
        FieldViewModel values = number(designer.weights(), "weightsValues");
        assertEquals("1, -1; -1, 1", values.textProperty().get());
        values.textProperty().set("2, -1; -1, 3");
        assertEquals(new Initializer.Given(List.of(List.of(2.0, -1.0), List.of(-1.0, 3.0))), dense(0).weights());
        values.textProperty().set("1, 2");
        assertTrue(
                problems.firstProperty().get().contains("1×2"),
                problems.firstProperty().get());
        values.cancel();
        designer.selectedProperty().set(2);
        assertEquals("-1; -1", values.textProperty().get());
        assertEquals("0.5", number(designer.bias(), "biasValue").textProperty().get());
    }

    @Test
    void columns_ofDocumentTwo_showReluOnTheLogitsBeforeTheSoftmax() {
        editor.open(Samples.builtIn("mnist-linear-relu"));
        assertEquals(List.of(784, 10), widths());
        assertEquals("ReLU\nsoftmax", column(1).kind());
        assertEquals("7,850 parameters", designer.parameterCount().get());
        assertEquals(Activation.RELU, designer.activation().valueProperty().get());
        designer.activation().valueProperty().set(Activation.IDENTITY);
        assertEquals("softmax", column(1).kind());
        editor.undo();
        assertEquals(Samples.builtIn("mnist-linear-relu"), editor.spec());
    }

    @Test
    void columns_ofDocumentFive_areAllThere() {
        editor.open(Samples.builtIn("moons-sgd"));
        assertEquals(List.of(2, 20, 40, 20, 1), widths());
        assertEquals("1,741 parameters", designer.parameterCount().get());
        designer.selectedProperty().set(4);
        assertEquals("2 classes", designer.fixedNote().get());
        assertFalse(designer.units().usedProperty().get());
    }
}
