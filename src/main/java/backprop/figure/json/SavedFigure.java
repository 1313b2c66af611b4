package backprop.figure.json;

import backprop.figure.Chart;
import backprop.figure.FigureFile;
import backprop.figure.PictureSpec;
import backprop.figure.Provenance;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A chart with everything that its picture was made of.
 *
 * @param look how it was saved last
 * @param provenance where its numbers come from
 */
public record SavedFigure(Chart chart, PictureSpec look, Provenance provenance) {
    /**
     * Writes it as a picture, as its data, or as a figure to be opened again, as the ending of the file's name says.
     *
     * @throws IllegalArgumentException if it ends otherwise
     * @throws IOException if that fails; the message says which file, why, and what to try
     */
    public void write(Path file) throws IOException {
        if (SavedFigureFile.accepts(file)) {
            SavedFigureFile.write(this, file);
        } else {
            FigureFile.write(chart, look, provenance, file);
        }
    }
}
