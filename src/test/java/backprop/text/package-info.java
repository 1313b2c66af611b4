/** Tests of texts and numbers as people write them. */
@NullMarked
package backprop.text;

import org.jspecify.annotations.NullMarked;
