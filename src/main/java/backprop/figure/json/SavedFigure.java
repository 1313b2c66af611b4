package backprop.figure.json;

import backprop.figure.Chart;
import backprop.figure.PictureSpec;
import backprop.figure.Provenance;

/**
 * A chart with everything that its picture was made of.
 *
 * @param look how it was saved last
 * @param provenance where its numbers come from
 */
public record SavedFigure(Chart chart, PictureSpec look, Provenance provenance) {}
