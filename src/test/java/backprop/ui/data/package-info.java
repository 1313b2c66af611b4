@NullMarked
package backprop.ui.data;

import org.jspecify.annotations.NullMarked;
