/** Tests of the workbench without a window. */
@NullMarked
package backprop.run;

import org.jspecify.annotations.NullMarked;
