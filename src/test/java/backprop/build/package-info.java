/** Tests of the start-up scripts and of what the build promises. */
@NullMarked
package backprop.build;

import org.jspecify.annotations.NullMarked;
