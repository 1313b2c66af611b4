package backprop.math.vector;

import static backprop.math.kernel.FloatFunctions.EXPONENT;
import static backprop.math.kernel.FloatFunctions.LN2_HIGH;
import static backprop.math.kernel.FloatFunctions.LN2_LOW;
import static backprop.math.kernel.FloatFunctions.LOG2_E;
import static backprop.math.kernel.FloatFunctions.R1;
import static backprop.math.kernel.FloatFunctions.R2;
import static backprop.math.kernel.FloatFunctions.WHOLE_TWICE;
import static backprop.math.kernel.FloatNormal.AT_0;
import static backprop.math.kernel.FloatNormal.G0;
import static backprop.math.kernel.FloatNormal.G1;
import static backprop.math.kernel.FloatNormal.G2;
import static backprop.math.kernel.FloatNormal.G3;
import static backprop.math.kernel.FloatNormal.G4;
import static backprop.math.kernel.FloatNormal.G5;
import static backprop.math.kernel.FloatNormal.G6;
import static backprop.math.kernel.FloatNormal.G7;
import static backprop.math.kernel.FloatNormal.G8;
import static backprop.math.kernel.FloatNormal.G9;
import static backprop.math.kernel.FloatNormal.HIGH_HALF;
import static backprop.math.kernel.FloatNormal.MIDDLE;
import static backprop.math.kernel.FloatNormal.MOST;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/** Loops for the GELU in float32, by the very operations of {@link backprop.math.kernel.FloatNormal}. */
final class FloatNormalVectors {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();

    private FloatNormalVectors() {}

    static int bell(float[] delta, float[] z, float[] a, float[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            FloatVector size = FloatVector.fromArray(S, z, i).abs();
            size = size.blend(MOST, size.compare(GT, MOST));
            FloatVector high = size.reinterpretAsInts().and(HIGH_HALF).reinterpretAsFloats();
            FloatVector y = high.mul(high).mul(-0.5f);
            FloatVector rest = size.sub(high).mul(size.add(high)).mul(0.5f);
            FloatVector t = y.mul(LOG2_E).add(WHOLE_TWICE);
            FloatVector n = t.sub(WHOLE_TWICE);
            IntVector both = t.reinterpretAsInts();
            IntVector half = both.lanewise(LSHR, 1);
            FloatVector first = half.lanewise(LSHL, EXPONENT).reinterpretAsFloats();
            FloatVector second = both.sub(half).lanewise(LSHL, EXPONENT).reinterpretAsFloats();
            FloatVector v = y.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW)).sub(rest);
            FloatVector u = v.mul(0.5f);
            FloatVector u2 = u.mul(u);
            FloatVector rho = u2.mul(R2).add(R1).mul(u2);
            v.div(rho.sub(u).add(1)).add(1).mul(first).mul(second).intoArray(out, i);
        }
        return i;
    }

    /** out = zΦ(z), where it was e^(−z²/2). */
    static int gelu(float[] delta, float[] z, float[] a, float[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            FloatVector x = FloatVector.fromArray(S, z, i);
            FloatVector bell = FloatVector.fromArray(S, out, i);
            FloatVector size = x.abs();
            size = size.blend(MOST, size.compare(GT, MOST));
            FloatVector one = FloatVector.broadcast(S, 1);
            FloatVector q = one.div(size.add(MIDDLE));
            FloatVector t = size.sub(MIDDLE).mul(q);
            FloatVector p =
                    t.mul(G9).add(G8).mul(t).add(G7).mul(t).add(G6).mul(t).add(G5);
            p = p.mul(t).add(G4).mul(t).add(G3).mul(t).add(G2).mul(t).add(G1);
            p = p.mul(t).add(G0);
            FloatVector tail = p.mul(q).mul(bell);
            FloatVector below = one.sub(tail).blend(tail, x.compare(LT, 0));
            x.mul(below).intoArray(out, i);
        }
        return i;
    }

    /** out = δ(Φ(z) + zφ(z)), where it was e^(−z²/2). */
    static int geluSlope(float[] delta, float[] z, float[] a, float[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            FloatVector x = FloatVector.fromArray(S, z, i);
            FloatVector bell = FloatVector.fromArray(S, out, i);
            FloatVector size = x.abs();
            size = size.blend(MOST, size.compare(GT, MOST));
            FloatVector one = FloatVector.broadcast(S, 1);
            FloatVector q = one.div(size.add(MIDDLE));
            FloatVector t = size.sub(MIDDLE).mul(q);
            FloatVector p =
                    t.mul(G9).add(G8).mul(t).add(G7).mul(t).add(G6).mul(t).add(G5);
            p = p.mul(t).add(G4).mul(t).add(G3).mul(t).add(G2).mul(t).add(G1);
            p = p.mul(t).add(G0);
            FloatVector tail = p.mul(q).mul(bell);
            FloatVector below = one.sub(tail).blend(tail, x.compare(LT, 0));
            FloatVector slope = bell.mul(AT_0).mul(x).add(below);
            FloatVector.fromArray(S, delta, i).mul(slope).intoArray(out, i);
        }
        return i;
    }
}
