package backprop.app;

import backprop.cli.Cli;
import backprop.cli.Console;
import backprop.cli.ExitCode;
import backprop.cli.Interruption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs the command line, and lets a training that is interrupted save what it has before the program ends. */
final class TerminalProgram {
    private final Interruption interruption = new Interruption();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger code = new AtomicInteger(ExitCode.INTERRUPTED);

    /** Runs the command and ends the program. */
    void run(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "interruption"));
        code.set(Cli.run(args, new Console(System.out, System.err, isTerminal(), interruption)));
        ended.countDown();
        System.exit(code.get());
    }

    /** Java calls this at every end; if the command is still at work, the end comes from outside. */
    private void interrupted() {
        if (ended.getCount() == 0) {
            return;
        }
        int status = ExitCode.INTERRUPTED;
        if (interruption.request()) {
            try {
                ended.await();
                status = code.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(status);
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
