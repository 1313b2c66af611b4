/** The dialog in which a chart's picture is given its look, seen before it is saved. */
@NullMarked
package backprop.ui.figure;

import org.jspecify.annotations.NullMarked;
