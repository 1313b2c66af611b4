package backprop.network;

import org.ejml.data.DMatrixRMaj;

/**
 * One trainable array and its gradient ∂L/∂value, of the same shape.
 *
 * @param name {@code W1}, {@code b1}, {@code W2} …, numbered along the forward pass
 */
public record Parameter(String name, DMatrixRMaj value, DMatrixRMaj gradient) {}
