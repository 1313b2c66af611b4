/** Numeric kernels over EJML's row-major matrices, shapes, named random streams. */
@NullMarked
package backprop.math;

import org.jspecify.annotations.NullMarked;
