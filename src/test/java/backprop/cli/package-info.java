/** Tests of the workbench without a window. */
@NullMarked
package backprop.cli;

import org.jspecify.annotations.NullMarked;
