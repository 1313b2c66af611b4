/** Delimited text files, as programs and spreadsheets write them, read as tables of numbers and words. */
@NullMarked
package backprop.table;

import org.jspecify.annotations.NullMarked;
