package backprop.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.BuiltInData;
import backprop.data.DataFile;
import backprop.data.Part;
import backprop.data.SplitSpec;
import backprop.experiment.BuiltInExperiments;
import backprop.experiment.ExperimentSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataViewModelTest {
    @TempDir
    Path folder = Path.of("");

    private DataFile file(String text) throws IOException {
        Path path = Files.writeString(folder.resolve("own.csv"), text);
        return new DataFile(path.toAbsolutePath(), Optional.empty(), DataFile.Task.AUTO);
    }

    @Test
    void create_beforeItIsLookedAt_loadsNothing() {
        Desk desk = new Desk(BuiltInExperiments.digits(20));
        assertTrue(desk.waiting.isEmpty());
        assertTrue(desk.model.chosenProperty().get().isOwn());
        desk.model.wake();
        assertTrue(desk.model.busyProperty().get());
        desk.model.wake();
        assertEquals(1, desk.waiting.size());
    }

    @Test
    void wake_ownData_areDividedAsTheExperimentDoes() {
        Desk desk = Desk.opened();
        assertFalse(desk.model.busyProperty().get());
        assertEquals(List.of(Part.TRAIN, Part.TEST), desk.examples().parts());
        assertEquals(1_437, desk.examples().split().train().length);
        assertEquals("1,437 train\n360 test", desk.fact("Parts"));
        assertEquals("64 = 8×8 pixels", desk.fact("Features"));
        assertEquals("0 to 16", desk.fact("Values"));
        assertEquals("none", desk.fact("Repeated examples"));
    }

    @Test
    void sources_ofOneFeature_saySo() {
        List<String> details =
                Desk.opened().model.entries().stream().map(SourceEntry::detail).toList();
        assertTrue(details.contains("500 points of 1 feature · 1 to predict"), details.toString());
        assertTrue(details.contains("150 rows of 4 features · 3 classes"), details.toString());
    }

    @Test
    void choose_another_showsItsOwnPartsAndLeavesTheExperiment() {
        Desk desk = Desk.opened();
        ExperimentSpec before = desk.editor.spec();
        desk.choose("Iris");
        assertEquals(150, desk.examples().size());
        assertEquals(List.of(), desk.examples().parts());
        assertEquals("1", desk.fact("Repeated examples"));
        assertSame(before, desk.editor.spec());
    }

    @Test
    void choose_whileAnotherLoads_hearsOfTheLastAlone() {
        Desk desk = Desk.opened();
        desk.model.choose(desk.entry("Wine"));
        desk.model.choose(desk.entry("Iris"));
        assertNull(desk.model.examplesProperty().get());
        desk.work();
        assertEquals(150, desk.examples().size());
    }

    @Test
    void choose_whatWasLookedThrough_isThereAtOnce() {
        Desk desk = Desk.opened();
        desk.choose("Iris");
        desk.choose("Wine");
        desk.model.choose(desk.entry("Iris"));
        assertTrue(desk.waiting.isEmpty());
        assertNotNull(desk.model.summaryProperty().get());
    }

    @Test
    void use_iris_isOneUndoableEditAndBecomesTheOwn() {
        Desk desk = Desk.opened();
        ExperimentSpec before = desk.editor.spec();
        desk.choose("Iris");
        assertTrue(desk.model.canUse().get());
        desk.model.use();
        assertEquals(BuiltInData.IRIS, desk.editor.spec().data().source());
        assertEquals(3, desk.editor.spec().network().outputs());
        desk.work();
        assertTrue(desk.model.chosenProperty().get().isOwn());
        assertFalse(desk.model.canUse().get());
        assertEquals(120, desk.examples().split().train().length);
        assertEquals(
                "Iris is now this experiment's data.", desk.model.noteProperty().get());
        desk.editor.undo();
        assertEquals(before, desk.editor.spec());
        desk.work();
        assertEquals(1_797, desk.examples().size());
        assertEquals("", desk.model.noteProperty().get());
    }

    @Test
    void edit_ofTheSplit_isShownAtOnce() {
        Desk desk = Desk.opened();
        desk.editor.edit(spec -> spec.withData(spec.data().withSplit(SplitSpec.Random.stratifiedTest(0.5))));
        desk.work();
        assertEquals(899, desk.examples().split().test().length);
    }

    @Test
    void open_aTable_isListedAndShown() throws IOException {
        Desk desk = Desk.opened();
        DataFile file = file("a,b,y\n1,2,u\n1,2,v\n3,4,u\n");
        desk.model.open(file);
        desk.work();
        assertEquals(SourceEntry.Group.OPENED, desk.model.entries().get(1).group());
        assertEquals(Examples.Kind.POINTS, desk.examples().kind());
        assertEquals("1", desk.fact("Repeated examples"));
        desk.model.open(file);
        assertEquals(
                1,
                desk.model.entries().stream()
                        .filter(e -> e.group() == SourceEntry.Group.OPENED)
                        .count());
    }

    @Test
    void open_whatIsNoData_saysWhyAndTriesAgain() throws IOException {
        Desk desk = Desk.opened();
        DataFile broken = file("");
        desk.model.open(broken);
        desk.work();
        assertTrue(
                desk.model.failureProperty().get().contains("own.csv"),
                desk.model.failureProperty().get());
        file("1,2,3\n4,5,6\n");
        desk.model.retry();
        desk.work();
        assertEquals("", desk.model.failureProperty().get());
        assertEquals(2, desk.examples().size());
    }

    @Test
    void choose_aFileWrittenAnew_readsItAnew() throws IOException {
        Desk desk = Desk.opened();
        DataFile own = file("a,b,class\n1,2,x\n3,4,y\n5,6,x\n");
        desk.model.open(own);
        desk.work();
        assertEquals(3, desk.examples().size());
        desk.choose("Iris");
        file("a,b,class\n1,2,x\n3,4,y\n5,6,x\n7,8,y\n");
        desk.choose("own.csv");
        assertEquals(4, desk.examples().size());
    }
}
