@NullMarked
package backprop.report.page;

import org.jspecify.annotations.NullMarked;
