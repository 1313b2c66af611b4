/** Tests of the room for files. */
@NullMarked
package backprop.file;

import org.jspecify.annotations.NullMarked;
