package backprop.cli;

import backprop.experiment.json.ExperimentFileException;
import backprop.file.DataException;
import backprop.run.ProgramVersion;
import backprop.text.NearestWord;
import backprop.text.Strings;
import backprop.training.EngineException;
import java.io.IOException;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program without a window: what its arguments ask for. */
public final class Cli {
    static final String TEXTS = "backprop.strings.terminal";

    private static final int WIDTH = 100;

    private final Strings strings = Strings.of("terminal");
    private final Console console;

    private Cli(Console console) {
        this.console = console;
    }

    /** Runs a command whose outputs are files or other programs; returns the exit code ({@link ExitCode}). */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, Console.piped(out, err));
    }

    /** Runs a command; returns the exit code ({@link ExitCode}). Nothing is thrown, everything said in words. */
    public static int run(String[] args, Console console) {
        return new Cli(console).run(args);
    }

    @Command(
            name = "backprop",
            resourceBundle = TEXTS,
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND")
    private static final class Root implements Runnable {
        @Spec
        private CommandSpec command = CommandSpec.create();

        @Override
        public void run() {
            throw new ParameterException(
                    command.commandLine(), Strings.of("terminal").get("noCommand"));
        }
    }

    /** For {@code --version}. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Backprop Workbench " + ProgramVersion.text(), "Java " + Runtime.version()};
        }
    }

    private int run(String[] args) {
        CommandLine line = new CommandLine(new Root())
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new ShowCommand(console))
                .addSubcommand(new TrainCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new DataCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new FigureCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new EnginesCommand(console))
                .addSubcommand(new CommandLine.HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(PrintedWriter.to(console.out()))
                .setErr(PrintedWriter.to(console.err()))
                .setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler((wrong, all) -> misused(wrong))
                .setExecutionExceptionHandler((failure, command, all) -> failed(failure));
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            console.err().println(strings.get("memory"));
            return ExitCode.FAILED;
        } catch (LinkageError e) {
            console.err().println(strings.get("unexpected", e));
            return ExitCode.FAILED;
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    private int misused(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        StringBuilder message = new StringBuilder(String.valueOf(wrong.getMessage()));
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            message = new StringBuilder(unmatched(unmatched));
        }
        String name = command.getCommandSpec().qualifiedName();
        console.err().println(message + System.lineSeparator() + strings.get("tryHelp", name));
        return ExitCode.USAGE;
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        String word = unmatched.getUnmatched().get(0);
        CommandLine command = unmatched.getCommandLine();
        boolean option = word.startsWith("-");
        if (!option && command.getParent() != null) {
            return strings.get("tooMuch", word);
        }
        var known = option
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        String name = option ? word.replaceFirst("=.*", "") : word;
        String kind = option ? "option" : "command";
        return NearestWord.to(name, known)
                .map(near -> strings.get("unknownNear." + kind, name, near))
                .orElseGet(() -> strings.get("unknown." + kind, name));
    }

    private int failed(Exception failure) {
        if (failure instanceof ParameterException wrong) {
            return misused(wrong);
        }
        boolean known = failure instanceof EngineException
                || failure instanceof DataException
                || failure instanceof ExperimentFileException
                || failure instanceof IOException
                || failure instanceof IllegalArgumentException;
        String said = failure.getMessage();
        console.err().println(known && said != null ? said : strings.get("unexpected", failure.toString()));
        return ExitCode.FAILED;
    }
}
