package backprop.torch;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which programs may be a Python, by their names alone: none is started. */
final class Candidates {
    private static final Pattern NUMBERED = Pattern.compile("python3\\.(\\d{1,3})(\\.exe)?");

    private final Surroundings where;

    Candidates(Surroundings where) {
        this.where = where;
    }

    /**
     * The commands to try, the likeliest first: active environments, {@code PATH}. An environment that merely lies in the
     * working folder is none of them: it may have come along with somebody's archive.
     */
    List<List<String>> inOrder() {
        Set<Path> programs = new LinkedHashSet<>();
        for (String active : List.of("VIRTUAL_ENV", "CONDA_PREFIX")) {
            where.variable(active)
                    .flatMap(Candidates::path)
                    .flatMap(this::inEnvironment)
                    .ifPresent(programs::add);
        }
        List<Path> folders = searched();
        Stream.of("python3", "python")
                .forEach(name -> folders.stream()
                        .map(folder -> folder.resolve(program(name)))
                        .filter(this::isWorthATry)
                        .forEach(programs::add));
        folders.forEach(folder -> programs.addAll(numbered(folder)));
        List<List<String>> commands = new ArrayList<>();
        programs.forEach(program -> commands.add(List.of(program.toString())));
        if (where.windows()) {
            onPath("py").ifPresent(launcher -> commands.add(List.of(launcher.toString(), "-3")));
        }
        return commands;
    }

    /** The Python that is meant: by a program, an environment's folder, or a name that the {@code PATH} knows. */
    Optional<Path> meant(Path choice) {
        Path here = where.work().resolve(choice);
        if (Files.isDirectory(here)) {
            return inEnvironment(here);
        }
        boolean bareName = choice.getNameCount() == 1 && !choice.isAbsolute();
        Optional<Path> known = bareName ? onPath(choice.toString()) : Optional.empty();
        return known.or(() -> Stream.of(here, here.resolveSibling(program(String.valueOf(here.getFileName()))))
                .filter(this::isProgram)
                .findFirst());
    }

    private Optional<Path> onPath(String name) {
        return searched().stream()
                .flatMap(folder -> Stream.of(folder.resolve(program(name)), folder.resolve(name)))
                .filter(this::isProgram)
                .findFirst();
    }

    private Optional<Path> inEnvironment(Path folder) {
        Stream<String> names = where.windows()
                ? Stream.of("Scripts/python.exe", "python.exe", "bin/python.exe")
                : Stream.of("bin/python", "bin/python3");
        Path there = where.work().resolve(folder);
        return names.map(there::resolve).filter(this::isProgram).findFirst();
    }

    /** The {@code PATH}'s folders but those relative to the working folder, which may be anybody's. */
    private List<Path> searched() {
        String separator = where.windows() ? ";" : File.pathSeparator;
        Stream<Path> path = Arrays.stream(where.variable("PATH").orElse("").split(separator, -1))
                .map(entry -> where.windows() ? entry.replace("\"", "") : entry)
                .flatMap(entry -> path(entry).stream());
        return Stream.concat(path, where.usual().stream())
                .filter(Path::isAbsolute)
                .distinct()
                .toList();
    }

    private List<Path> numbered(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "python3.*")) {
            files.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
        return found.stream()
                .filter(file -> number(file) >= 0 && isWorthATry(file))
                .sorted(Comparator.comparingInt(Candidates::number).reversed())
                .toList();
    }

    private static int number(Path file) {
        Matcher name = NUMBERED.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Integer.parseInt(name.group(1)) : -1;
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private String program(String name) {
        return where.windows() && !name.endsWith(".exe") ? name + ".exe" : name;
    }

    /** On Windows the shop's programs are links that cannot be followed, only started. */
    boolean isProgram(Path file) {
        return where.windows()
                ? Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file)
                : Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private boolean isWorthATry(Path file) {
        return isProgram(file) && !(where.windows() && isShopSign(file));
    }

    /** Windows' own {@code python.exe} of 0 bytes does nothing but lead into the shop. */
    private static boolean isShopSign(Path file) {
        boolean shop = false;
        for (Path part : file) {
            shop |= part.toString().equalsIgnoreCase("WindowsApps");
        }
        if (!shop || number(file) >= 0) {
            return false;
        }
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            return true;
        }
    }
}
