/** Folders of PNG and JPEG pictures, a sub-folder a class, read with suspicion as grey values of one size. */
@NullMarked
package backprop.pictures;

import org.jspecify.annotations.NullMarked;
