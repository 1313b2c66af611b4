package backprop.ui.data;

import backprop.data.Features;
import backprop.data.ImageShape;
import backprop.figure.Rgba;
import backprop.figure.Theme;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** A row of thumbnails on one canvas. */
final class ImageRow extends Canvas {
    private static final double GAP = 8;
    private static final double FRAME = 3;
    private static final double CAPTION = 16;
    private static final double RADIUS = 4;
    /** Smaller thumbnails have no caption. */
    private static final int CAPTIONED = 48;

    private static final Color ACCENT_LIGHT = Color.web("#0969da");
    private static final Color ACCENT_DARK = Color.web("#1f6feb");

    private final Painting painting;
    private int row = -1;

    ImageRow(Painting painting) {
        this.painting = painting;
        painting.theme.addListener((value, old, now) -> draw());
        painting.shown.selectedProperty().addListener((value, old, now) -> {
            if (holds(old.intValue()) || holds(now.intValue())) {
                draw();
            }
        });
        setOnMousePressed(event -> {
            int column = (int) (event.getX() / painting.pitch);
            int at = row * painting.perRow + column;
            if (row >= 0 && column < painting.perRow && at < painting.rows().length) {
                painting.shown.select(painting.rows()[at]);
            }
        });
    }

    /** What all rows share. */
    static final class Painting {
        private final ExamplesViewModel shown;
        private final ObservableValue<Theme> theme;
        private final Font font = Font.font("Inter", 11);
        private final Map<Integer, String> captions = new HashMap<>();
        private @Nullable Examples examples;
        private Picture picture = new Picture(new ImageShape(1, 1), 0, 1);
        private int[] shades;
        private int[] pixels = new int[0];
        private ImageGrid.Size size = ImageGrid.Size.MEDIUM;
        private double pitch = 1;
        private int perRow = 1;

        Painting(ExamplesViewModel shown, ObservableValue<Theme> theme) {
            this.shown = shown;
            this.theme = theme;
            shades = Picture.shades(theme.getValue());
            theme.addListener((value, old, now) -> shades = Picture.shades(now));
        }

        /** The examples that are painted; null for none. */
        @Nullable
        Examples examples() {
            return examples;
        }

        void begin(@Nullable Examples other, Picture how) {
            examples = other;
            picture = how;
        }

        void set(ImageGrid.Size wanted, int columns) {
            size = wanted;
            perRow = Math.max(1, columns);
            pitch = pitch(wanted);
            pixels = new int[picture.width(size.pixels()) * picture.height(size.pixels())];
            captions.clear();
        }

        double pitch(ImageGrid.Size of) {
            return picture.width(of.pixels()) + 2 * FRAME + GAP;
        }

        int perRow() {
            return perRow;
        }

        double rowHeight() {
            return picture.height(size.pixels()) + 2 * FRAME + (isCaptioned() ? CAPTION + 4 : GAP);
        }

        private boolean isCaptioned() {
            Examples all = examples;
            return size.pixels() >= CAPTIONED && all != null && all.classOf(0) >= 0;
        }

        private int[] rows() {
            return examples == null ? new int[0] : shown.shownProperty().get();
        }

        /** The class's name, as much of it as fits below a thumbnail. */
        private String caption(Examples all, int number) {
            return captions.computeIfAbsent(number, k -> {
                String name = all.data().classNames().get(k);
                Text measured = new Text(name);
                measured.setFont(font);
                for (int end = name.length() - 1;
                        end > 0 && measured.getLayoutBounds().getWidth() > pitch - 2;
                        end--) {
                    measured.setText(name.substring(0, end).strip() + "…");
                }
                return measured.getText();
            });
        }
    }

    private boolean holds(int example) {
        int[] rows = painting.rows();
        int from = Math.max(0, row) * painting.perRow;
        for (int i = from; row >= 0 && i < Math.min(rows.length, from + painting.perRow); i++) {
            if (rows[i] == example) {
                return true;
            }
        }
        return false;
    }

    /** @param number of the row; −1 for none */
    void show(int number) {
        row = number;
        draw();
    }

    private void draw() {
        setWidth(painting.perRow * painting.pitch);
        setHeight(painting.rowHeight());
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        Examples all = painting.examples();
        int[] rows = painting.rows();
        for (int i = 0; row >= 0 && all != null && i < painting.perRow; i++) {
            int at = row * painting.perRow + i;
            if (at < rows.length) {
                tile(g, all, rows[at], i * painting.pitch + GAP / 2);
            }
        }
    }

    private void tile(GraphicsContext g, Examples all, int example, double left) {
        Features x = all.data().features();
        Theme theme = painting.theme.getValue();
        int w = painting.picture.width(painting.size.pixels());
        int h = painting.picture.height(painting.size.pixels());
        boolean selected = painting.shown.selectedProperty().get() == example;
        painting.picture.draw(pixel -> x.get(example, pixel), painting.size.pixels(), painting.shades, painting.pixels);
        g.setFill(colour(theme.subtle()));
        g.fillRoundRect(left, 1, w + 2 * FRAME, h + 2 * FRAME - 2, 2 * RADIUS, 2 * RADIUS);
        g.getPixelWriter()
                .setPixels(
                        (int) (left + FRAME),
                        (int) FRAME,
                        w,
                        h,
                        PixelFormat.getIntArgbInstance(),
                        painting.pixels,
                        0,
                        w);
        double line = selected ? 2 : 1;
        g.setLineWidth(line);
        g.setStroke(selected ? theme == Theme.LIGHT ? ACCENT_LIGHT : ACCENT_DARK : colour(theme.border()));
        g.strokeRoundRect(
                left + line / 2, line / 2, w + 2 * FRAME - line, h + 2 * FRAME - line, 2 * RADIUS, 2 * RADIUS);
        if (painting.isCaptioned()) {
            g.setFont(painting.font);
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.setFill(colour(selected ? theme.text() : theme.muted()));
            g.fillText(
                    painting.caption(all, all.classOf(example)), left + w / 2.0 + FRAME, h + 2 * FRAME + CAPTION / 2);
        }
    }

    private static Color colour(Rgba colour) {
        return Color.rgb(colour.red(), colour.green(), colour.blue(), colour.alpha());
    }
}
