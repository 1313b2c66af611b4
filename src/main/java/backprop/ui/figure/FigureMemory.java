package backprop.ui.figure;

import backprop.figure.LegendPlace;
import backprop.figure.LengthUnit;
import backprop.figure.PictureFormat;
import backprop.figure.PictureSpec;
import backprop.file.AtomicFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The settings that were used last, kept in a small file of the user's, which need not be there. */
final class FigureMemory {
    private final Path file;

    FigureMemory(Path file) {
        this.file = file;
    }

    /** The usual ones if there is no file, or one that makes no sense. */
    FigureSettings read() {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
            PictureSpec look = new PictureSpec(
                    Optional.empty(),
                    "",
                    number(kept, "width"),
                    number(kept, "height"),
                    LengthUnit.valueOf(text(kept, "unit")),
                    (int) number(kept, "dpi"),
                    number(kept, "fontSize"),
                    number(kept, "lineWidth"),
                    LegendPlace.valueOf(text(kept, "legend")),
                    flag(kept, "greys"),
                    flag(kept, "transparent"));
            PictureFormat format = PictureFormat.valueOf(text(kept, "format"));
            return new FigureSettings(
                    format, flag(kept, "untitled"), flag(kept, "captioned"), flag(kept, "kept"), look);
        } catch (IOException | IllegalArgumentException e) {
            // NumberFormatException is one of the latter.
            return FigureSettings.USUAL;
        }
    }

    /** Settings that cannot be kept are no reason to stop anybody's work. */
    void write(FigureSettings settings) {
        PictureSpec look = settings.look();
        Map<String, Object> lines = new TreeMap<>();
        lines.put("format", settings.format().name());
        lines.put("untitled", settings.untitled());
        lines.put("captioned", settings.captioned());
        lines.put("kept", settings.kept());
        lines.put("width", look.width());
        lines.put("height", look.height());
        lines.put("unit", look.unit().name());
        lines.put("dpi", look.dpi());
        lines.put("fontSize", look.fontSize());
        lines.put("lineWidth", look.lineWidth());
        lines.put("legend", look.legend().name());
        lines.put("greys", look.greys());
        lines.put("transparent", look.transparent());
        String text = lines.entrySet().stream()
                .map(line -> line.getKey() + " = " + line.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // They live on in memory.
        }
    }

    private static double number(Properties kept, String key) {
        return Double.parseDouble(text(kept, key));
    }

    private static boolean flag(Properties kept, String key) {
        return Boolean.parseBoolean(text(kept, key));
    }

    private static String text(Properties kept, String key) {
        return kept.getProperty(key, "");
    }
}
