/** Tests of the package. */
@NullMarked
package backprop.network;

import org.jspecify.annotations.NullMarked;
