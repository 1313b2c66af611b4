/**
 * One chart, described once and drawn the same on every surface.
 *
 * <p>A {@link backprop.figure.Chart} says what is shown: curves, bars or points. {@link backprop.figure.FigureLayout} turns it into a
 * {@link backprop.figure.Drawing}, a list of simple marks, with the text already measured. A
 * {@link backprop.figure.Painter} puts the marks onto a surface: {@link backprop.figure.Graphics2DPainter} here, the
 * screen's canvas elsewhere. {@link backprop.figure.FigureFile} saves a chart as PNG, SVG or PDF, as large and in the
 * manner that a {@link backprop.figure.PictureSpec} says, or its data as CSV, each with its
 * {@link backprop.figure.Provenance}.
 *
 * <p>Lengths are logical pixels of 1/96 inch, x to the right and y downwards; a pixel row covers y to y + 1. Angles
 * are degrees, clockwise; times do not occur. The package imports no room but
 * {@code file}, and besides the JDK PDFBox alone.
 */
@NullMarked
package backprop.figure;

import org.jspecify.annotations.NullMarked;
