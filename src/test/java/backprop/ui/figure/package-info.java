@NullMarked
package backprop.ui.figure;

import org.jspecify.annotations.NullMarked;
