package backprop.torch;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of runs on the machine's PyTorch; they are skipped where there is none. */
abstract class OnPyTorch {
    private static Python python = new Python(List.of(), "", "", "", "");

    @TempDir
    Path folder = Path.of("");

    TorchRuns runs = new TorchRuns(python, folder);

    @BeforeAll
    static void find() throws Exception {
        python = TestPython.orSkip();
    }

    @BeforeEach
    void begin() {
        runs = new TorchRuns(python, folder);
    }
}
