/** How fast the program is: benchmarks of its parts, and whole trainings that other programs do too. */
@NullMarked
package backprop.bench;

import org.jspecify.annotations.NullMarked;
