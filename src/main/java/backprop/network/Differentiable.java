package backprop.network;

import backprop.math.Matrix;

/** A function of a stage's whole input and the error that it hands back. */
interface Differentiable {

    /** Whether the slope can be taken of A alone, so that A may overwrite Z. */
    boolean hasSlopeOfOutput();

    /** A = φ(Z); A is overwritten and given Z's shape. */
    void apply(Matrix z, Matrix out);

    /** out = δ_z from δ = δ_a [N×K]; out, which may be δ where elements are taken one by one, is overwritten and given Z's shape. */
    void backward(Matrix delta, Matrix z, Matrix a, Matrix out);
}
