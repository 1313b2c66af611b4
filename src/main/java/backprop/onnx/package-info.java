/** A trained network as an ONNX model, for other programs to run. */
@NullMarked
package backprop.onnx;

import org.jspecify.annotations.NullMarked;
