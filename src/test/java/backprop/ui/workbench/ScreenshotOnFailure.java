package backprop.ui.workbench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.testfx.util.WaitForAsyncUtils;

/** Keeps a picture of every open window when a test fails, in {@code target/screenshots}. */
final class ScreenshotOnFailure implements TestExecutionExceptionHandler {
    private static final Path FOLDER = Path.of("target", "screenshots");

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        try {
            save(context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName());
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
        throw failure;
    }

    private static void save(String name) throws IOException {
        Files.createDirectories(FOLDER);
        List<WritableImage> images = WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> List.copyOf(Window.getWindows()).stream()
                        .map(window -> window.getScene().snapshot(null))
                        .toList());
        for (int i = 0; i < images.size(); i++) {
            String file = (name + "-" + i).replaceAll("[^\\w.-]+", "_") + ".png";
            ImageIO.write(copy(images.get(i)), "png", FOLDER.resolve(file).toFile());
        }
    }

    private static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return copy;
    }
}
