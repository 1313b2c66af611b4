/** Figures that can be opened again: a chart's description, its numbers and its look in one JSON file. */
@NullMarked
package backprop.figure.json;

import org.jspecify.annotations.NullMarked;
