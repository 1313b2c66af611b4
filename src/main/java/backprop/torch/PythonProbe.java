package backprop.torch;

import backprop.text.Strings;
import backprop.torch.Answer.Facts;
import backprop.torch.Answer.Install;
import backprop.torch.Answer.Unusable;
import backprop.torch.ShortProcess.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks a program whether it is a Python, and what it has. */
final class PythonProbe {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_SAID = 300;
    private static final String MARK = "backprop-python:";
    private static final Pattern PYTHON = Pattern.compile("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern MODULE = Pattern.compile("[\\w.+!-]{0,60}");

    /**
     * Prints one marked line. Nothing is imported from the working folder, which may be anybody's; what the user has
     * installed for himself alone counts. PyTorch takes seconds to import, so that versions come from what its
     * installation says of itself. It must be read by old Pythons too, and has no double quotes, for Windows' sake.
     */
    private static final String PROGRAM = """
            import sys
            sys.path[:] = [p for p in sys.path if p]
            import os
            try:
                here = os.path.realpath(os.getcwd())
            except OSError:
                here = None
            sys.path[:] = [p for p in sys.path if os.path.realpath(p) != here]
            mark, trial = sys.argv[1], sys.argv[2] == 'trial'
            numpy = torch = error = ''
            install = 'NO_VENV'

            def version(name):
                spec = importlib.util.find_spec(name)
                if spec is None or spec.origin is None:
                    return ''
                if not trial:
                    try:
                        return importlib.metadata.version(name)
                    except importlib.metadata.PackageNotFoundError:
                        pass
                return str(__import__(name).__version__)

            if sys.version_info >= (3, 9):
                import importlib.metadata, importlib.util, sysconfig
                try:
                    numpy = version('numpy')
                    torch = version('torch')
                    if trial and numpy and torch:
                        sys.modules['torch'].from_numpy(sys.modules['numpy'].zeros(1))
                except BaseException as e:
                    error = ' '.join((type(e).__name__ + ': ' + str(e)).split())
                has = lambda name: importlib.util.find_spec(name) is not None
                managed = os.path.exists(os.path.join(sysconfig.get_path('stdlib'), 'EXTERNALLY-MANAGED'))
                own = sys.prefix != sys.base_prefix or not managed
                install = 'PIP' if own and has('pip') else 'VENV' if has('ensurepip') else 'NO_VENV'
            facts = ['%d.%d.%d' % sys.version_info[:3], sys.prefix, sys.executable or '', numpy, torch, install, error]
            line = chr(10) + mark + chr(9).join(str(fact).replace(chr(9), ' ').replace(chr(10), ' ') for fact in facts)
            line += chr(10)
            getattr(sys.stdout, 'buffer', sys.stdout).write(line if str is bytes else line.encode('utf-8', 'replace'))
            """;

    private final Strings strings = Strings.of("engines");
    private final Duration limit;

    /** @param limit how long an answer may take; four times as long where everything is imported */
    PythonProbe(Duration limit) {
        this.limit = limit;
    }

    /** What is installed, by what the installation says of itself. */
    Answer look(List<String> command) throws InterruptedException {
        return ask(command, "look", Optional.empty(), limit);
    }

    /** The same when it is started in that folder. */
    Answer lookIn(Path folder, List<String> command) throws InterruptedException {
        return ask(command, "look", Optional.of(folder), limit);
    }

    /** The same by importing it, which takes a few seconds. */
    Answer trial(List<String> command) throws InterruptedException {
        return ask(command, "trial", Optional.empty(), limit.multipliedBy(4));
    }

    private Answer ask(List<String> command, String how, Optional<Path> folder, Duration within)
            throws InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("-B", "-c", PROGRAM, MARK, how));
        Outcome outcome;
        try {
            outcome = new ShortProcess(within, MOST_BYTES).run(whole, folder);
        } catch (IOException e) {
            return new Unusable(strings.get("unusable.start", reason(e)));
        }
        return switch (outcome.end()) {
            case TOO_LONG -> new Unusable(strings.get("unusable.tooLong", within.toSeconds()));
            case TOO_MUCH -> new Unusable(strings.get("unusable.tooMuch"));
            case ENDED ->
                outcome.said()
                        .lines()
                        .filter(line -> line.startsWith(MARK))
                        .findFirst()
                        .map(line -> answer(line.substring(MARK.length())))
                        .orElseGet(() -> new Unusable(strings.get("unusable.noAnswer", outcome.code())));
        };
    }

    private Answer answer(String line) {
        String[] facts = line.split("\t", -1);
        boolean plausible = facts.length == 7
                && PYTHON.matcher(facts[0]).matches()
                && MODULE.matcher(facts[3]).matches()
                && MODULE.matcher(facts[4]).matches();
        Optional<Install> install = Arrays.stream(Install.values())
                .filter(way -> plausible && way.name().equals(facts[5]))
                .findFirst();
        return install.<Answer>map(
                        way -> new Facts(facts[0], facts[1], facts[2], facts[3], facts[4], way, shortened(facts[6])))
                .orElseGet(() -> new Unusable(strings.get("unusable.wrongAnswer")));
    }

    private static String shortened(String said) {
        return said.length() <= MOST_SAID ? said : said.substring(0, MOST_SAID) + "…";
    }

    /** The system's own words, without Java's. */
    private static String reason(IOException e) {
        return String.valueOf(e.getMessage()).replaceFirst("^Cannot run program .*?(error|Exec failed)[=:] *", "");
    }
}
