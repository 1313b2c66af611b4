package backprop.ui.figure;

import backprop.figure.Chart;
import backprop.figure.Provenance;
import java.util.function.Supplier;

/**
 * A chart as it is on the screen at the moment at which it is to be saved.
 *
 * @param name of its file, to be proposed, without the ending
 * @param caption to begin with, such as which run it shows; empty for none
 * @param provenance is asked in the background
 */
public record FigureToSave(Chart chart, String name, String caption, Supplier<Provenance> provenance) {}
