/** Texts from resource bundles, and numbers as people write them. */
@NullMarked
package backprop.text;

import org.jspecify.annotations.NullMarked;
