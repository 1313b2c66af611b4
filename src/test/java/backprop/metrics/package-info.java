/** Tests of the package. */
@NullMarked
package backprop.metrics;

import org.jspecify.annotations.NullMarked;
