/** Reading and writing files: whole or not at all, the cells of tables, and what is said when a file cannot be used. */
@NullMarked
package backprop.file;

import org.jspecify.annotations.NullMarked;
