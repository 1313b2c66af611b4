package backprop.report.page;

import backprop.figure.FigureFile;
import backprop.figure.PictureFormat;
import backprop.figure.Provenance;
import backprop.file.AtomicFile;
import backprop.file.NewFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a page as a file, in the format that its ending names, with its pictures in it or in a folder beside it. */
public final class PageWriter {
    private PageWriter() {}

    /**
     * Writes the page; own words in a report that is there already stay, and the rest is replaced.
     *
     * @param provenance for the pictures' metadata
     * @return the files, the page last
     * @throws IllegalArgumentException if the ending is no report's
     * @throws IOException if own words would be lost, or a file cannot be written; the message says which, why and what to try
     */
    public static List<Path> write(Page page, Provenance provenance, Path file) throws IOException {
        PageFormat format = PageFormat.of(file);
        KeptWords kept = KeptWords.in(file);
        List<Path> written = new ArrayList<>();
        String text = switch (format) {
            case HTML -> new HtmlText(kept, drawings(page, provenance)).of(page);
            case MARKDOWN -> new MarkdownText(kept, pictures(page, provenance, file, "png", written)).of(page);
            case LATEX -> new LatexText(kept, pictures(page, provenance, file, "pdf", written)).of(page);
        };
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        written.add(file);
        return written;
    }

    private static Map<String, String> drawings(Page page, Provenance provenance) throws IOException {
        Map<String, String> drawings = new HashMap<>();
        for (Block.Picture picture : page.pictures()) {
            byte[] svg = FigureFile.bytes(picture.chart(), picture.look(), provenance, PictureFormat.SVG);
            drawings.put(picture.name(), Base64.getEncoder().encodeToString(svg));
        }
        return drawings;
    }

    /** Writes the pictures into a folder named after the page, and returns the folder's name. */
    private static String pictures(Page page, Provenance provenance, Path file, String ending, List<Path> written)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        Path folder = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + "-figures");
        AtomicFile.requireFolder(file);
        NewFolder.make(folder, "Choose another place for the report.");
        for (Block.Picture picture : page.pictures()) {
            Path image = folder.resolve(picture.name() + "." + ending);
            FigureFile.write(picture.chart(), picture.look(), provenance, image);
            written.add(image);
        }
        return String.valueOf(folder.getFileName());
    }
}
