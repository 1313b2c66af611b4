package backprop.ui.common;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The desktop's own dialogs; each opens in the folder that the last one for the same purpose was left in. */
public final class NativeFileDialogs implements FileDialogs {
    private static final String EXPERIMENTS = "experiment.json";

    private final FolderMemory folders = new FolderMemory();

    @Override
    public Optional<Path> save(Window owner, String title, String proposedName, String kind, String ending) {
        // What is made of an experiment is kept in one place, whatever it is.
        String purpose = ending.equals(EXPERIMENTS) ? EXPERIMENTS : "results";
        FileChooser chooser = chooser(title, purpose, kind, ending);
        chooser.setInitialFileName(proposedName);
        File chosen = chooser.showSaveDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        Path path = chosen.toPath();
        boolean ended = path.toString().toLowerCase(Locale.ROOT).endsWith("." + ending);
        Path file = ended ? path : free(path, ending);
        folders.chose(purpose, file);
        return Optional.of(file);
    }

    @Override
    public Optional<Path> open(Window owner, String title, String kind, String... endings) {
        String purpose = List.of(endings).contains(EXPERIMENTS) ? EXPERIMENTS : title;
        return chosen(purpose, chooser(title, purpose, kind, endings).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> openFolder(Window owner, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        folders.folder(title).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chosen(title, chooser.showDialog(owner));
    }

    private Optional<Path> chosen(String purpose, @Nullable File file) {
        Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
        path.ifPresent(there -> folders.chose(purpose, there));
        return path;
    }

    private FileChooser chooser(String title, String purpose, String kind, String... endings) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        List<String> patterns = Arrays.stream(endings)
                .map(ending -> ending.equals("*") ? ending : "*." + ending)
                .toList();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, patterns));
        folders.folder(purpose).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /** The path with its ending; the dialog has not asked about a file of that name, so none is overwritten. */
    private static Path free(Path path, String ending) {
        Path free = path.resolveSibling(path.getFileName() + "." + ending);
        for (int i = 2; Files.exists(free); i++) {
            free = path.resolveSibling(path.getFileName() + "-" + i + "." + ending);
        }
        return free;
    }
}
