/** The workbench screen: design a network, set its training, run it, watch it, look at its mistakes. */
@NullMarked
package backprop.ui.workbench;

import org.jspecify.annotations.NullMarked;
