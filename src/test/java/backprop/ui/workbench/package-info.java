/** Tests of the workbench screen: view models without a window, and the window itself. */
@NullMarked
package backprop.ui.workbench;

import org.jspecify.annotations.NullMarked;
