package backprop.app;

import backprop.cli.Cli;
import backprop.cli.Console;
import backprop.cli.ExitCode;
import backprop.cli.Interruption;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs the command line, and lets a training that is interrupted save what it has before the program ends. */
final class TerminalProgram {
    private final Interruption interruption = new Interruption();
    private final AtomicBoolean ending = new AtomicBoolean();

    /** Runs the command and ends the program. */
    void run(String[] args) {
        Signals.on("INT", this::interrupt);
        Signals.on("TERM", this::interrupt);
        System.exit(Cli.run(args, new Console(System.out, System.err, isTerminal(), interruption)));
    }

    /**
     * The first time a training may end in order; nothing else is worth waiting for but that half-written files are removed, and that
     * once only.
     */
    private void interrupt() {
        if (interruption.request()) {
            return;
        }
        if (ending.getAndSet(true)) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        }
        System.exit(ExitCode.INTERRUPTED);
    }

    /** Whether a person watches: newer JDKs have a console even where there is no terminal, and a method to ask it. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJdk) {
            return true;
        }
    }
}
