package backprop.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats in which a chart can be saved, each known by the ending of the file's name. */
public enum PictureFormat {
    /** An image of dots, for web pages and word processors. */
    PNG {
        @Override
        void write(Picture picture, OutputStream out) throws IOException {
            out.write(PngWriter.bytes(picture));
        }
    },

    /** Lines and text, for web pages and to be edited. */
    SVG {
        @Override
        void write(Picture picture, OutputStream out) throws IOException {
            SvgWriter.write(picture, out);
        }
    },

    /** Lines and text, for LaTeX and print. */
    PDF {
        @Override
        void write(Picture picture, OutputStream out) throws IOException {
            PdfWriter.write(picture, out);
        }
    };

    /** The ending of the file's name, without its dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract void write(Picture picture, OutputStream out) throws IOException;

    /** The endings, such as "png, svg, pdf". */
    static String endings() {
        return Arrays.stream(values()).map(PictureFormat::ending).collect(Collectors.joining(", "));
    }

    /** Whether a file's name ends so, in small or large letters. */
    public boolean isOf(Path file) {
        Path name = file.getFileName();
        return name != null && name.toString().toLowerCase(Locale.ROOT).endsWith("." + ending());
    }
}
