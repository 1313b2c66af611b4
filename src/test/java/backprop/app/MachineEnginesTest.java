package backprop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import backprop.torch.Python;
import backprop.torch.PythonSearch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineEnginesTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void choose_folderWithoutPython_saysNothingOfTheTerminal() {
        PythonSearch search = new MachineEngines().choose(folder);
        String reason = ((PythonSearch.Missing) search).reason();
        assertFalse(reason.contains("--python") || reason.contains("terminal"), reason);
        assertEquals(1, reason.lines().count(), reason);
    }

    @Test
    void inTheWindow_found_isLeftAsItIs() {
        PythonSearch found = new PythonSearch.Found(new Python(List.of("python3"), "python3", "3.12", "2.13", "2.4"));
        assertSame(found, MachineEngines.inTheWindow(found));
    }
}
