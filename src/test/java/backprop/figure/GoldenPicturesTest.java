package backprop.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The layout as a whole: each of {@link GoldenCharts} looks like the picture of its name that is kept in
 * {@code src/test/resources/backprop/figure/golden}, within what {@link PictureDifference} leaves to the smoothing. What was
 * painted is left in {@code target/golden}, with what has changed where one does not.
 *
 * <p>A change that is meant: {@code mvn test -Dtest=GoldenPicturesTest -Dgolden.renew=true} writes the pictures that differ or are missing
 * anew, to be looked at before they are committed.
 */
class GoldenPicturesTest {
    private static final Path KEPT = Path.of("src", "test", "resources", "backprop", "figure", "golden");
    private static final Path PAINTED = Path.of("target", "golden");
    private static final int LARGEST = 20_000;
    private static final Map<String, Drawing> CHARTS = GoldenCharts.all();

    static Set<String> names() {
        return CHARTS.keySet();
    }

    @BeforeAll
    static void renew() throws IOException {
        if (Boolean.getBoolean("golden.renew")) {
            for (String name : CHARTS.keySet()) {
                Path kept = KEPT.resolve(name + ".png");
                BufferedImage painted = paint(name);
                if (!Files.exists(kept) || !isAlike(ImageIO.read(kept.toFile()), painted)) {
                    write(painted, kept);
                }
            }
        }
    }

    private static BufferedImage paint(String name) {
        return PictureDifference.paint(Objects.requireNonNull(CHARTS.get(name)));
    }

    private static boolean isAlike(BufferedImage kept, BufferedImage painted) {
        return sameSize(kept, painted) && PictureDifference.of(kept, painted).isAlike();
    }

    private static boolean sameSize(BufferedImage one, BufferedImage other) {
        return one.getWidth() == other.getWidth() && one.getHeight() == other.getHeight();
    }

    @ParameterizedTest
    @MethodSource("names")
    void drawing_ofEachKind_looksLikeItsKeptPicture(String name) throws IOException {
        BufferedImage painted = paint(name);
        Path kept = KEPT.resolve(name + ".png");
        Path now = PAINTED.resolve(name + ".png");
        write(painted, now);
        assertTrue(Files.exists(kept), kept + " is missing; painted now: " + now);
        BufferedImage picture = ImageIO.read(kept.toFile());
        assertTrue(sameSize(picture, painted), kept + " has another size; painted now: " + now);
        PictureDifference difference = PictureDifference.of(picture, painted);
        if (!difference.isAlike()) {
            Path map = PAINTED.resolve(name + "-difference.png");
            write(difference.map(), map);
            fail(kept + " looks otherwise: " + difference.most() + " changed pixels in the square at " + difference.x()
                    + ", " + difference.y() + ". Painted now: " + now + ", what has changed in red: " + map
                    + ". If it is meant, run with -Dgolden.renew=true.");
        }
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        assertTrue(ImageIO.write(image, "png", file.toFile()), "no PNG can be written");
    }

    @Test
    void keptPictures_all_belongToAChartAndAreSmall() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            Map<String, Long> sizes = files.map(Path::toFile).collect(Collectors.toMap(File::getName, File::length));
            assertEquals(
                    CHARTS.keySet().stream().map(name -> name + ".png").collect(Collectors.toCollection(TreeSet::new)),
                    new TreeSet<>(sizes.keySet()));
            sizes.forEach((name, size) -> assertTrue(size <= LARGEST, name + " has " + size + " bytes"));
        }
    }
}
