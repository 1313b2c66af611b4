package backprop.math.vector;

import static backprop.math.kernel.DoubleFunctions.EXPONENT;
import static backprop.math.kernel.DoubleFunctions.LN2_HIGH;
import static backprop.math.kernel.DoubleFunctions.LN2_LOW;
import static backprop.math.kernel.DoubleFunctions.LOG2_E;
import static backprop.math.kernel.DoubleFunctions.R1;
import static backprop.math.kernel.DoubleFunctions.R2;
import static backprop.math.kernel.DoubleFunctions.R3;
import static backprop.math.kernel.DoubleFunctions.R4;
import static backprop.math.kernel.DoubleFunctions.R5;
import static backprop.math.kernel.DoubleFunctions.WHOLE_TWICE;
import static backprop.math.kernel.DoubleNormal.AT_0;
import static backprop.math.kernel.DoubleNormal.G0;
import static backprop.math.kernel.DoubleNormal.G1;
import static backprop.math.kernel.DoubleNormal.G10;
import static backprop.math.kernel.DoubleNormal.G11;
import static backprop.math.kernel.DoubleNormal.G12;
import static backprop.math.kernel.DoubleNormal.G13;
import static backprop.math.kernel.DoubleNormal.G14;
import static backprop.math.kernel.DoubleNormal.G15;
import static backprop.math.kernel.DoubleNormal.G16;
import static backprop.math.kernel.DoubleNormal.G17;
import static backprop.math.kernel.DoubleNormal.G18;
import static backprop.math.kernel.DoubleNormal.G19;
import static backprop.math.kernel.DoubleNormal.G2;
import static backprop.math.kernel.DoubleNormal.G20;
import static backprop.math.kernel.DoubleNormal.G21;
import static backprop.math.kernel.DoubleNormal.G3;
import static backprop.math.kernel.DoubleNormal.G4;
import static backprop.math.kernel.DoubleNormal.G5;
import static backprop.math.kernel.DoubleNormal.G6;
import static backprop.math.kernel.DoubleNormal.G7;
import static backprop.math.kernel.DoubleNormal.G8;
import static backprop.math.kernel.DoubleNormal.G9;
import static backprop.math.kernel.DoubleNormal.HIGH_HALF;
import static backprop.math.kernel.DoubleNormal.MIDDLE;
import static backprop.math.kernel.DoubleNormal.MOST;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/** Loops for the GELU in float64, by the very operations of {@link backprop.math.kernel.DoubleNormal}. */
final class DoubleNormalVectors {
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private DoubleNormalVectors() {}

    static int bell(double[] delta, double[] z, double[] a, double[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            DoubleVector size = DoubleVector.fromArray(S, z, i).abs();
            size = size.blend(MOST, size.compare(GT, MOST));
            DoubleVector high = size.reinterpretAsLongs().and(HIGH_HALF).reinterpretAsDoubles();
            DoubleVector y = high.mul(high).mul(-0.5);
            DoubleVector rest = size.sub(high).mul(size.add(high)).mul(0.5);
            DoubleVector t = y.mul(LOG2_E).add(WHOLE_TWICE);
            DoubleVector n = t.sub(WHOLE_TWICE);
            LongVector both = t.reinterpretAsLongs();
            LongVector half = both.lanewise(LSHR, 1);
            DoubleVector first = half.lanewise(LSHL, EXPONENT).reinterpretAsDoubles();
            DoubleVector second = both.sub(half).lanewise(LSHL, EXPONENT).reinterpretAsDoubles();
            DoubleVector v = y.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW)).sub(rest);
            DoubleVector u = v.mul(0.5);
            DoubleVector u2 = u.mul(u);
            DoubleVector rho = u2.mul(R5).add(R4).mul(u2).add(R3).mul(u2);
            rho = rho.add(R2).mul(u2).add(R1).mul(u2);
            v.div(rho.sub(u).add(1)).add(1).mul(first).mul(second).intoArray(out, i);
        }
        return i;
    }

    /** out = zΦ(z), where it was e^(−z²/2). */
    static int gelu(double[] delta, double[] z, double[] a, double[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            DoubleVector x = DoubleVector.fromArray(S, z, i);
            DoubleVector bell = DoubleVector.fromArray(S, out, i);
            DoubleVector size = x.abs();
            size = size.blend(MOST, size.compare(GT, MOST));
            DoubleVector one = DoubleVector.broadcast(S, 1);
            DoubleVector q = one.div(size.add(MIDDLE));
            DoubleVector t = size.sub(MIDDLE).mul(q);
            DoubleVector p =
                    t.mul(G21).add(G20).mul(t).add(G19).mul(t).add(G18).mul(t).add(G17);
            p = p.mul(t).add(G16).mul(t).add(G15).mul(t).add(G14).mul(t).add(G13);
            p = p.mul(t).add(G12).mul(t).add(G11).mul(t).add(G10).mul(t).add(G9);
            p = p.mul(t).add(G8).mul(t).add(G7).mul(t).add(G6).mul(t).add(G5);
            p = p.mul(t).add(G4).mul(t).add(G3).mul(t).add(G2).mul(t).add(G1);
            p = p.mul(t).add(G0);
            DoubleVector tail = p.mul(q).mul(bell);
            DoubleVector below = one.sub(tail).blend(tail, x.compare(LT, 0));
            x.mul(below).intoArray(out, i);
        }
        return i;
    }

    /** out = δ(Φ(z) + zφ(z)), where it was e^(−z²/2). */
    static int geluSlope(double[] delta, double[] z, double[] a, double[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            DoubleVector x = DoubleVector.fromArray(S, z, i);
            DoubleVector bell = DoubleVector.fromArray(S, out, i);
            DoubleVector size = x.abs();
            size = size.blend(MOST, size.compare(GT, MOST));
            DoubleVector one = DoubleVector.broadcast(S, 1);
            DoubleVector q = one.div(size.add(MIDDLE));
            DoubleVector t = size.sub(MIDDLE).mul(q);
            DoubleVector p =
                    t.mul(G21).add(G20).mul(t).add(G19).mul(t).add(G18).mul(t).add(G17);
            p = p.mul(t).add(G16).mul(t).add(G15).mul(t).add(G14).mul(t).add(G13);
            p = p.mul(t).add(G12).mul(t).add(G11).mul(t).add(G10).mul(t).add(G9);
            p = p.mul(t).add(G8).mul(t).add(G7).mul(t).add(G6).mul(t).add(G5);
            p = p.mul(t).add(G4).mul(t).add(G3).mul(t).add(G2).mul(t).add(G1);
            p = p.mul(t).add(G0);
            DoubleVector tail = p.mul(q).mul(bell);
            DoubleVector below = one.sub(tail).blend(tail, x.compare(LT, 0));
            DoubleVector slope = bell.mul(AT_0).mul(x).add(below);
            DoubleVector.fromArray(S, delta, i).mul(slope).intoArray(out, i);
        }
        return i;
    }
}
