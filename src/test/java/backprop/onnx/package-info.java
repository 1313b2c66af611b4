/** Tests of the package. */
@NullMarked
package backprop.onnx;

import org.jspecify.annotations.NullMarked;
