package backprop.network;

import backprop.math.Matrix;

/** A function of a stage's whole input and the error that it hands back. */
interface Differentiable {

    /** A = φ(Z); A is overwritten and given Z's shape. */
    void apply(Matrix z, Matrix out);

    /** out = δ_z from δ = δ_a [N×K]; out is overwritten and given Z's shape. */
    void backward(Matrix delta, Matrix z, Matrix a, Matrix out);
}
