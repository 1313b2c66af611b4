package backprop.torch;

/** What a program answered that was asked whether it is a Python. */
sealed interface Answer {

    /** How something can be installed for a Python. */
    enum Install {
        /** By its pip. */
        PIP,
        /** In a virtual environment: its own packages are the system's business, or it has no pip. */
        VENV,
        /** In a virtual environment, once it can make one. */
        NO_VENV
    }

    /**
     * It is a Python.
     *
     * @param prefix where it is installed
     * @param executable the program itself, where a name or a launcher stands for it
     * @param numpy NumPy's version; empty if there is none
     * @param torch PyTorch's, likewise
     * @param error what went wrong when one of them was looked for; empty if nothing did
     */
    record Facts(
            String version, String prefix, String executable, String numpy, String torch, Install install, String error)
            implements Answer {
        boolean isTooOld() {
            String[] parts = version.split("\\.", -1);
            int major = Integer.parseInt(parts[0]);
            return major < 3 || (major == 3 && Integer.parseInt(parts[1]) < 9);
        }

        boolean isComplete() {
            return !isTooOld() && !numpy.isEmpty() && !torch.isEmpty() && error.isEmpty();
        }
    }

    /** It is none, or does not work; in a few words, to go on after the program's name. */
    record Unusable(String why) implements Answer {}
}
