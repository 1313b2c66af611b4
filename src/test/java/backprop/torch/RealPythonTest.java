package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.torch.Answer.Facts;
import backprop.torch.Answer.Install;
import backprop.torch.PythonSearch.Found;
import backprop.torch.PythonSearch.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the probe asks, put to the machine's own Python. */
class RealPythonTest {
    @TempDir
    Path folder = Path.of("");

    private final PythonProbe probe = new PythonProbe(Duration.ofSeconds(60));
    private FakePythons fakes = new FakePythons(folder);

    @BeforeEach
    void make() {
        fakes = new FakePythons(folder);
    }

    /** python3 without any packages but those in this folder, started in {@code work}. */
    private List<String> bare(String packages) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("work"));
        Path plain = fakes.script("plain", "exec python3 -S \"$@\"");
        boolean there = probe.look(List.of(plain.toString())) instanceof Facts facts && !facts.isTooOld();
        Assumptions.assumeTrue(there, "Skipped: no Python was asked, since there is no python3 from 3.9 on.");
        String start = "cd " + folder.resolve("work") + "\nPYTHONPATH=" + packages + " exec python3 -S \"$@\"";
        return List.of(fakes.script("python", start).toString());
    }

    private Facts facts(Answer answer) {
        return assertInstanceOf(Facts.class, answer);
    }

    private void module(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    @Test
    void look_modulesOfTheWorkingFolder_areNotImported() throws Exception {
        String mark = "open('imported', 'w').close()\n__version__ = '9.9.9'\n";
        for (String name : List.of("torch", "numpy", "sysconfig", "importlib/metadata")) {
            module("work/" + name + ".py", mark);
        }
        for (String path : List.of("''", ".", ":", folder.resolve("work").toString())) {
            List<String> python = bare(path);
            for (Answer answer : List.of(probe.look(python), probe.trial(python))) {
                assertEquals(
                        "",
                        facts(answer).numpy()
                                + facts(answer).torch()
                                + facts(answer).error());
            }
        }
        assertFalse(Files.exists(folder.resolve("work/imported")));
    }

    @Test
    void look_modulesOfTheUsersOwn_countAndNothingIsWritten() throws Exception {
        module("own/numpy.py", "__version__ = '2.1.0'\ndef zeros(n): return n\n");
        module("own/torch.py", "__version__ = '2.5.1+cpu'\ndef from_numpy(a): return a\n");
        List<String> python = bare(folder.resolve("own").toString());
        for (Answer answer : List.of(probe.look(python), probe.trial(python))) {
            assertEquals(
                    "2.1.0 2.5.1+cpu",
                    facts(answer).numpy() + " " + facts(answer).torch());
            assertTrue(facts(answer).isComplete());
        }
        try (Stream<Path> files = Files.list(folder.resolve("own"))) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void look_installedModuleThatCannotBeImported_showsInTheTrialAlone() throws Exception {
        module("own/numpy.py", "__version__ = '2.1.0'\n");
        module("own/torch/__init__.py", "raise OSError('libtorch.so:\\n no such file')\n");
        module("own/torch-2.5.1.dist-info/METADATA", "Metadata-Version: 2.1\nName: torch\nVersion: 2.5.1\n");
        List<String> python = bare(folder.resolve("own").toString());
        assertTrue(facts(probe.look(python)).isComplete());
        assertEquals(
                "OSError: libtorch.so: no such file", facts(probe.trial(python)).error());
    }

    @Test
    void look_folderThatOnlyHasTheName_isNoModule() throws Exception {
        module("own/torch/readme.txt", "weights of mine\n");
        assertEquals(
                "", facts(probe.look(bare(folder.resolve("own").toString()))).torch());
    }

    @Test
    void look_pythonWithoutPip_isAdvisedToMakeAnEnvironment() throws Exception {
        List<String> python = bare("''");
        assertFalse(facts(probe.look(python)).install() == Install.PIP);
        module("own/pip.py", "");
        module("own/ensurepip.py", "");
        Install withPip =
                facts(probe.look(bare(folder.resolve("own").toString()))).install();
        assertFalse(withPip == Install.NO_VENV);
    }

    @Test
    void find_thisMachine_findsAPythonThatImportsPyTorch() throws Exception {
        PythonFinder finder = PythonFinder.ofThisMachine();
        PythonSearch search = finder.find(Optional.empty());
        if (search instanceof Missing missing) {
            assertTrue(missing.reason().contains("BACKPROP_PYTHON"), missing.reason());
        }
        Assumptions.assumeTrue(
                search instanceof Found, "Skipped: PyTorch was not imported, since no Python here has it.");
        Python python = ((Found) search).python();
        Python imported = assertInstanceOf(Found.class, finder.imported(python)).python();
        assertEquals(python.command(), imported.command());
        assertEquals(python.version(), imported.version());
        assertEquals(python.torch().replaceFirst("\\+.*", ""), imported.torch().replaceFirst("\\+.*", ""));
    }
}
