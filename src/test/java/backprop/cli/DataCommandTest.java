package backprop.cli;

import static backprop.cli.Commands.done;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void data_fileAndSources_areDescribed() throws Exception {
        String sources = done("data");
        assertTrue(sources.contains("CC BY 4.0"));
        for (String id : List.of("moons", "circles", "blobs", "spirals", "xor", "plane", "sine", "ellipse", "file")) {
            assertTrue(sources.lines().anyMatch(line -> line.startsWith(id + " ")), id);
        }
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, "0,0,a\n1,0,b\n0,1,b\n");
        String out = done("data", file.toString());
        assertTrue(out.contains("3 examples of 2 inputs") && out.contains("a (1), b (2)"), out);
        Files.writeString(file, "x,y\n1,0.5\n2,1.25\n3,2.5\n");
        String numbers = done("data", file.toString());
        assertTrue(numbers.contains("3 examples of 1 input\n") && numbers.contains("  1 number to predict, "), numbers);
    }

    @Test
    void data_tableOfOnesOwn_isDescribedAndTrainedOn() throws Exception {
        Path data = folder.resolve("mine.csv");
        Files.writeString(data, "id,species,a,b,colour\n1,u,0,0,red\n2,v,1,,red\n3,v,0,1,blue\n4,u,1,1,red\n");
        String out = done("data", data.toString());
        assertTrue(out.contains("kind") && out.contains("table"), out);
        assertTrue(out.contains("“id” counts the rows, and is left out."), out);
        assertTrue(out.contains("numbers, 2 different, 1 missing"), out);
        assertTrue(out.contains("blue (1), red (3)"), out);
        done(
                "train",
                "moons-sgd",
                "--data",
                data.toString(),
                "--set",
                "data.source.layout.label=species",
                "--set",
                "data.source.layout.leftOut=[\"id\", \"colour\"]",
                "--set",
                "data.missing=mean",
                "--epochs",
                "1");
    }

    @Test
    void train_dataOfAnotherShape_givesTheNetworkTheirEnds() throws Exception {
        Path data = folder.resolve("points.csv");
        Files.writeString(
                data, "x;y;kind\n1,5;2;A\n2,5;1;B\n3,1;0;A\n0,5;4;C\n1;2;A\n2;2;B\n1;1;C\n2;0;B\n4;1;C\n3;3;A\n");
        String out = done(
                "train",
                "digits-100",
                "--data",
                data.toString(),
                "--set",
                "network.layers[0].units=7",
                "--epochs",
                "1");
        assertTrue(out.contains("The network has now 2 inputs and 3 outputs"), out);
        assertFalse(out.contains("reported"), out);
    }

    @Test
    void data_folders_areDescribed() throws Exception {
        String out = done(
                "data",
                Path.of("src", "test", "resources", "backprop", "data", "pair").toString());
        assertTrue(out.contains("4, hashed together"), out);
        assertTrue(out.contains("8×8 pixels"), out);
        assertTrue(out.contains("moons_X"), out);
    }
}
