package backprop.torch;

import java.util.List;

/**
 * A Python that has NumPy and PyTorch.
 *
 * @param command what starts it: a program, and what it needs to be told, as in {@code py -3}
 * @param program the Python itself, to be shown: the command may be a script that starts it
 * @param version Python's own, such as 3.12.3
 * @param torch PyTorch's version, such as 2.13.0+cpu
 * @param numpy NumPy's version
 */
public record Python(List<String> command, String program, String version, String torch, String numpy) {

    public Python {
        command = List.copyOf(command);
    }

    /** In a few words: {@code PyTorch 2.13.0+cpu, Python 3.12.3}. */
    public String versions() {
        return "PyTorch " + torch + ", Python " + version;
    }
}
