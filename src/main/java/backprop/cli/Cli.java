package backprop.cli;

import backprop.experiment.json.ExperimentFileException;
import backprop.file.DataException;
import backprop.file.IoReason;
import backprop.run.ProgramVersion;
import backprop.text.NearestWord;
import backprop.text.Strings;
import backprop.training.EngineException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
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

    /** All commands with their options. */
    static CommandLine commands(Console console) {
        return new CommandLine(new Root())
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new ShowCommand(console))
                .addSubcommand(new TrainCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new DataCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new FigureCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new EnginesCommand(console))
                .addSubcommand(new CommandLine.HelpCommand());
    }

    private int run(String[] args) {
        CommandLine line = commands(console)
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
        String name = command.getCommandSpec().qualifiedName();
        console.err().println(misuse(wrong) + System.lineSeparator() + strings.get("tryHelp", name));
        return ExitCode.USAGE;
    }

    private String misuse(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            ArgSpec lacking = missing.getMissing().get(0);
            return lacking instanceof OptionSpec option
                    ? strings.get("missing.option", option.longestName(), option.paramLabel())
                    : strings.get("missing.argument", lacking.paramLabel());
        }
        if (wrong.getArgSpec() == null && wrong.getValue() != null) {
            return unknownCommand(wrong.getValue(), commands(console));
        }
        boolean mistyped = wrong.getCause() instanceof TypeConversionException;
        ArgSpec of = wrong.getArgSpec();
        return mistyped && of != null
                ? mistyped(of, String.valueOf(wrong.getValue()))
                : String.valueOf(wrong.getMessage());
    }

    /** A value that is no number, or none of the words that there are. */
    private String mistyped(ArgSpec of, String value) {
        String name = of instanceof OptionSpec option ? option.longestName() : of.paramLabel();
        Class<?> type = of.type();
        if (type.isEnum()) {
            String words = Word.list((Enum<?>[]) type.getEnumConstants());
            return strings.get("mistyped.word", name, words, value);
        }
        if (type == Boolean.class || type == boolean.class) {
            return strings.get("mistyped.flag", name, value);
        }
        boolean fraction = type == Double.class || type == double.class;
        boolean tooLarge = !fraction && value.matches("[+-]?\\d+");
        return strings.get(tooLarge ? "mistyped.large" : fraction ? "mistyped.number" : "mistyped.whole", name, value);
    }

    private String unmatched(UnmatchedArgumentException unmatched) {
        String word = unmatched.getUnmatched().get(0);
        CommandLine command = unmatched.getCommandLine();
        boolean option = word.startsWith("-");
        if (!option && command.getParent() != null) {
            return strings.get("tooMuch", word);
        }
        if (!option) {
            return unknownCommand(word, command);
        }
        String name = word.replaceFirst("=.*", "");
        return NearestWord.to(name, command.getCommandSpec().optionsMap().keySet())
                .map(near -> strings.get("unknownNear.option", name, near))
                .orElseGet(() -> strings.get("unknown.option", name));
    }

    private String unknownCommand(String name, CommandLine root) {
        return NearestWord.to(name, root.getSubcommands().keySet())
                .map(near -> strings.get("unknownNear.command", name, near))
                .orElseGet(() -> strings.get("unknown.command", name));
    }

    private int failed(Exception failure) {
        if (failure instanceof ParameterException wrong) {
            return misused(wrong);
        }
        if (failure instanceof FileSystemException file && file.getFile() != null) {
            console.err().println(strings.get("fileFailed", file.getFile(), IoReason.of(file)));
            return ExitCode.FAILED;
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
