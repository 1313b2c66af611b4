package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.torch.PythonSearch.Found;
import backprop.torch.PythonSearch.Missing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachinePythonTest {
    @TempDir
    Path folder = Path.of("");

    private FakePythons fakes = new FakePythons(folder);

    @BeforeEach
    void make() throws Exception {
        fakes = new FakePythons(folder);
        fakes.complete("a/python3", "2.5.1");
    }

    private MachinePython machine(PythonFinder finder) {
        return new MachinePython(finder, PythonChoice.in(folder.resolve("python.txt")));
    }

    private static String torch(PythonSearch search) {
        return assertInstanceOf(Found.class, search).python().torch();
    }

    @Test
    void find_rememberedOneThatIsThere_isTaken() throws Exception {
        Path mine = fakes.complete("mine/bin/python", "2.0.0");
        MachinePython machine = machine(fakes.onPath("a"));
        assertFalse(machine.isRemembered());
        machine.choose(folder.resolve("mine"));
        assertTrue(machine.isRemembered());
        assertEquals("2.0.0", torch(machine.find(Optional.empty())));
        fakes.python("mine/bin/python", "3.12.3", "2.1.0", "", "PIP");
        String reason =
                assertInstanceOf(Missing.class, machine.find(Optional.empty())).reason();
        assertTrue(reason.contains(mine + " has NumPy but no torch"), reason);
    }

    @Test
    void find_rememberedOneHasGone_takesTheFirstFound() throws Exception {
        Path mine = fakes.complete("mine/bin/python", "2.0.0");
        MachinePython machine = machine(fakes.onPath("a"));
        machine.choose(folder.resolve("mine"));
        Files.delete(mine);
        assertEquals("2.5.1", torch(machine.find(Optional.empty())));
        assertInstanceOf(Missing.class, machine.find(Optional.of(folder.resolve("mine"))));
        PythonFinder named = fakes.finder(Map.of("BACKPROP_PYTHON", mine.toString()));
        assertInstanceOf(Missing.class, machine(named).find(Optional.empty()));
    }

    @Test
    void forget_rememberedOneThatNoLongerWorks_takesTheFirstFound() throws Exception {
        Path mine = fakes.complete("mine/python", "2.0.0");
        MachinePython machine = machine(fakes.onPath("a"));
        machine.choose(mine);
        fakes.script("mine/python", "exit 1");
        assertInstanceOf(Missing.class, machine.find(Optional.empty()));
        assertEquals("2.5.1", torch(machine.forget()));
        assertFalse(machine.isRemembered());
        assertEquals("2.5.1", torch(machine.find(Optional.empty())));
    }

    @Test
    void find_variableNamesOne_goesBeforeWhatIsRemembered() throws Exception {
        machine(fakes.onPath("a")).choose(fakes.complete("mine/python", "2.0.0"));
        MachinePython named = machine(fakes.finder(
                Map.of("BACKPROP_PYTHON", folder.resolve("a/python3").toString())));
        assertEquals("2.5.1", torch(named.find(Optional.empty())));
        assertFalse(named.isRemembered());
    }
}
