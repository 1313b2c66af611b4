package backprop.cli;

import static backprop.cli.Commands.assertRefused;
import static backprop.cli.Commands.done;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
    @TempDir
    Path folder = Path.of("");

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    /** Without the seconds, which no two runs share. */
    private List<String> metrics(String run) throws Exception {
        return Files.readAllLines(folder.resolve(run).resolve("metrics.csv")).stream()
                .map(line -> line.replaceFirst("(([^,]*,){7})[^,]*", "$1"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits-100", "digits-100-batches", "moons-momentum"})
    void resume_afterStop_isAsInOneGo(String id) throws Exception {
        for (String form : List.of("--textbook", "--published")) {
            done("train", id, form, "--epochs", "4", "--out", at("whole" + form));
            done("train", id, form, "--epochs", "4", "--stop-after", "2", "--out", at("cut" + form));
            done("train", "--resume", at("cut" + form));
            assertEquals(metrics("whole" + form), metrics("cut" + form));
            for (String file : List.of("weights.npz", "initial-weights.npz", "experiment.json", "confusion.csv")) {
                assertArrayEquals(
                        Files.readAllBytes(folder.resolve("whole" + form).resolve(file)),
                        Files.readAllBytes(folder.resolve("cut" + form).resolve(file)),
                        file);
            }
        }
    }

    @Test
    void resume_changedOverOrMissing_isRefusedSayingWhy() throws Exception {
        done("train", "moons-sgd", "--epochs", "4", "--stop-after", "1", "--out", at("cut"));
        Path file = folder.resolve("cut").resolve("experiment.json");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"epochs\": 4", "\"epochs\": 5"));
        assertRefused(1, "training.epochs was 4, now 5", "train", "--resume", at("cut"));
        Files.writeString(file, text);
        done("train", "--resume", at("cut"));
        assertRefused(1, "is over", "train", "--resume", at("cut"));
        assertRefused(1, "no such folder", "train", "--resume", at("nowhere"));
    }

    @Test
    void resume_changedData_isRefused() throws Exception {
        Path data = folder.resolve("mine.csv");
        Files.writeString(data, "0,0,a\n1,0,b\n0,1,b\n1,1,a\n");
        String[] args = {"train", "moons-sgd", "--data", data.toString(), "--out", at("run"), "--stop-after", "1"};
        done(args);
        Files.writeString(data, "0,0,a\n1,0,b\n0,1,b\n1,2,a\n");
        assertRefused(1, "mine.csv has changed", "train", "--resume", at("run"));
    }
}
