/** Tests of runs as figures. */
@NullMarked
package backprop.report;

import org.jspecify.annotations.NullMarked;
