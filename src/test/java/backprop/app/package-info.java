/** Tests of the launcher. */
@NullMarked
package backprop.app;

import org.jspecify.annotations.NullMarked;
