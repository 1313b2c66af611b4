/** What several screens share: strings, paced updates, the chart's canvas, file dialogs, the look. */
@NullMarked
package backprop.ui.common;

import org.jspecify.annotations.NullMarked;
