package backprop.cli;

import static backprop.cli.Commands.done;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureCommandTest {
    private static final String NO_ROOM = "The line ends have no room for all the names: these stand above the chart."
            + " Try a larger --size or a smaller --font.";

    @TempDir
    private Path folder = Path.of("");

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private long notes(String... options) {
        String[] command = new String[options.length + 5];
        System.arraycopy(new String[] {"figure", "loss", at("run"), "--out", at("loss.svg")}, 0, command, 0, 5);
        System.arraycopy(options, 0, command, 5, options.length);
        return done(command).lines().filter(NO_ROOM::equals).count();
    }

    @Test
    void figure_legendThatHasNoRoomWhereItIsWished_isSaidToStandElsewhere() {
        done("train", "moons-sgd", "--epochs", "2", "--out", at("run"));
        assertEquals(1, notes("--legend", "line-ends", "--size", "5.5x8"));
        assertEquals(0, notes("--legend", "line-ends"));
        assertEquals(0, notes("--legend", "above", "--size", "5.5x8"));
        assertEquals(0, notes("--size", "5.5x8"), "nobody wished for it");
    }
}
