@NullMarked
package backprop.report.bundle;

import org.jspecify.annotations.NullMarked;
