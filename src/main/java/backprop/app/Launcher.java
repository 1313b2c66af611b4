package backprop.app;

import backprop.cli.TerminalTraining;
import backprop.experiment.BuiltInExperiments;
import backprop.file.DataException;
import java.io.IOException;
import java.nio.file.Path;
import javafx.application.Application;

/**
 * Where the program starts: does what its arguments ask for; without any, opens the window, or, where none can be opened, says what is missing and trains the same
 * experiment in the terminal. It is no {@link Application} itself, so that Java starts it before it looks for a screen.
 */
public final class Launcher {
    private static final int HIDDEN_UNITS = 100;

    private Launcher() {}

    public static void main(String[] args) {
        // Charts are measured and saved with AWT, which must not look for a screen of its own.
        System.setProperty("java.awt.headless", "true");
        if (args.length > 0) {
            new TerminalProgram().run(args);
            return;
        }
        if (DesktopCheck.ofThisMachine().run() instanceof DesktopCheck.Missing missing) {
            System.err.println(missing.message());
            System.exit(trainInTerminal());
        }
        Application.launch(WorkbenchApp.class, args);
    }

    private static int trainInTerminal() {
        try {
            new TerminalTraining(System.out, Path.of("")).run(BuiltInExperiments.digits(HIDDEN_UNITS));
            return 0;
        } catch (DataException | IOException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
