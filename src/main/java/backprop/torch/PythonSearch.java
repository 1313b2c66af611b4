package backprop.torch;

/** What a search for a Python with PyTorch came to. */
public sealed interface PythonSearch {

    /** There is one. */
    record Found(Python python) implements PythonSearch {}

    /**
     * There is none.
     *
     * @param reason what was found instead, what to install, and how to choose another Python
     */
    record Missing(String reason) implements PythonSearch {}
}
