package backprop.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PythonProgramsTest {
    @Test
    void command_blankVariable_isTheMachinesOwn() {
        assertEquals("python3", PythonPrograms.command(Map.of()));
        assertEquals("python3", PythonPrograms.command(Map.of("BACKPROP_PYTHON", "")));
        assertEquals("python3", PythonPrograms.command(Map.of("BACKPROP_PYTHON", " ")));
        assertEquals("/opt/python", PythonPrograms.command(Map.of("BACKPROP_PYTHON", "/opt/python")));
    }
}
