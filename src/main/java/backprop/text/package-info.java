/** Texts from resource bundles, numbers as people write them, and the nearest word to a misspelt one. */
@NullMarked
package backprop.text;

import org.jspecify.annotations.NullMarked;
