/** Tests of what several screens share. */
@NullMarked
package backprop.ui.common;

import org.jspecify.annotations.NullMarked;
