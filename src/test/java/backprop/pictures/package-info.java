/** Tests of the package. */
@NullMarked
package backprop.pictures;

import org.jspecify.annotations.NullMarked;
