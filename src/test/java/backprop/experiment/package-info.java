/** Tests of the package. */
@NullMarked
package backprop.experiment;

import org.jspecify.annotations.NullMarked;
