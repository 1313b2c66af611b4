@NullMarked
package backprop.ui.workbench;

import org.jspecify.annotations.NullMarked;
