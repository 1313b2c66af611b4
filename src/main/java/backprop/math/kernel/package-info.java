/** Arithmetic on plain arrays of one precision: the loops in which training spends its time. */
@NullMarked
package backprop.math.kernel;

import org.jspecify.annotations.NullMarked;
