/** Runs as figures and files. */
@NullMarked
package backprop.report;

import org.jspecify.annotations.NullMarked;
