package backprop.math.vector;

import static backprop.math.kernel.ElementFunction.BELL;
import static backprop.math.kernel.ElementFunction.ELU;
import static backprop.math.kernel.ElementFunction.EXP;
import static backprop.math.kernel.ElementFunction.GELU;
import static backprop.math.kernel.ElementFunction.LEAKY_RELU;
import static backprop.math.kernel.ElementFunction.LOGISTIC;
import static backprop.math.kernel.ElementFunction.RELU;
import static backprop.math.kernel.ElementFunction.SILU;
import static backprop.math.kernel.ElementFunction.SOFTPLUS;
import static backprop.math.kernel.ElementFunction.TANH;
import static backprop.math.kernel.FloatFunctions.EXPM1_LEAST;
import static backprop.math.kernel.FloatFunctions.EXPONENT;
import static backprop.math.kernel.FloatFunctions.LEAK;
import static backprop.math.kernel.FloatFunctions.LEAST;
import static backprop.math.kernel.FloatFunctions.LN2_HIGH;
import static backprop.math.kernel.FloatFunctions.LN2_LOW;
import static backprop.math.kernel.FloatFunctions.LOG2_E;
import static backprop.math.kernel.FloatFunctions.MOST;
import static backprop.math.kernel.FloatFunctions.R1;
import static backprop.math.kernel.FloatFunctions.R2;
import static backprop.math.kernel.FloatFunctions.S0;
import static backprop.math.kernel.FloatFunctions.S1;
import static backprop.math.kernel.FloatFunctions.S2;
import static backprop.math.kernel.FloatFunctions.S3;
import static backprop.math.kernel.FloatFunctions.TANH_MOST;
import static backprop.math.kernel.FloatFunctions.WHOLE;
import static backprop.math.kernel.FloatFunctions.WHOLE_TWICE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;

import backprop.math.kernel.ElementFunction;
import backprop.math.kernel.FloatFunctionLoops;
import java.util.EnumMap;
import java.util.Map;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The functions in float32, a vector of elements at a time by the very operations of {@link backprop.math.kernel.FloatFunctions}. A
 * loop is straight-line code without methods of its own: the compiler might not inline these, and vectors would become objects.
 * What sees a vector's bits comes early in it, for the same reason: after some 8,000 bytecodes the compiler goes on in another way.
 */
final class FloatFunctionVectors extends FloatFunctionLoops {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final int ONE = Float.floatToRawIntBits(1);

    private final Map<ElementFunction, WarmLoop<float[]>> functions = new EnumMap<>(ElementFunction.class);
    private final Map<ElementFunction, WarmLoop<float[]>> slopes = new EnumMap<>(ElementFunction.class);
    private final WarmLoop<float[]> gelu = warm(FloatNormalVectors::gelu);
    private final WarmLoop<float[]> geluSlope = warm(FloatNormalVectors::geluSlope);

    FloatFunctionVectors() {
        functions.put(EXP, warm(FloatFunctionVectors::exp));
        functions.put(TANH, warm(FloatFunctionVectors::tanh));
        functions.put(LOGISTIC, warm(FloatFunctionVectors::logistic));
        functions.put(LEAKY_RELU, warm(FloatFunctionVectors::leakyRelu));
        functions.put(ELU, warm(FloatFunctionVectors::elu));
        functions.put(SOFTPLUS, warm(FloatFunctionVectors::softplus));
        functions.put(BELL, warm(FloatNormalVectors::bell));
        slopes.put(RELU, warm(FloatFunctionVectors::reluSlope));
        slopes.put(LEAKY_RELU, warm(FloatFunctionVectors::leakyReluSlope));
        slopes.put(ELU, warm(FloatFunctionVectors::eluSlope));
    }

    private static WarmLoop<float[]> warm(WarmLoop.Loop<float[]> loop) {
        int length = WarmLoop.VECTORS * L;
        return new WarmLoop<>(loop, new float[length], new float[length], length);
    }

    @Override
    public void apply(ElementFunction f, float[] z, float[] out, int from, int to) {
        WarmLoop<float[]> loop = functions.get(f);
        super.apply(f, z, out, loop == null ? from : loop.run(z, z, z, out, from, to), to);
    }

    @Override
    public void slope(ElementFunction f, float[] delta, float[] z, float[] a, float[] out, int from, int to) {
        WarmLoop<float[]> loop = slopes.get(f);
        super.slope(f, delta, z, a, out, loop == null ? from : loop.run(delta, z, a, out, from, to), to);
    }

    @Override
    protected void gelu(float[] z, float[] out, int from, int to) {
        super.gelu(z, out, gelu.run(z, z, z, out, from, to), to);
    }

    @Override
    protected void geluSlope(float[] delta, float[] z, float[] out, int from, int to) {
        super.geluSlope(delta, z, out, geluSlope.run(delta, z, z, out, from, to), to);
    }

    @Override
    public void warmUp(ElementFunction f) {
        if (functions.containsKey(f)) {
            functions.get(f).await();
        }
        if (slopes.containsKey(f)) {
            slopes.get(f).await();
        }
        if (f == SILU || f == SOFTPLUS) {
            warmUp(LOGISTIC);
        }
        if (f == GELU) {
            warmUp(BELL);
            gelu.await();
            geluSlope.await();
        }
    }

    private static int exp(float[] delta, float[] x, float[] a, float[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            FloatVector y = FloatVector.fromArray(S, x, i);
            y = y.blend(LEAST, y.compare(LT, LEAST));
            y = y.blend(MOST, y.compare(GT, MOST));
            FloatVector t = y.mul(LOG2_E).add(WHOLE_TWICE);
            FloatVector n = t.sub(WHOLE_TWICE);
            IntVector both = t.reinterpretAsInts();
            IntVector half = both.lanewise(LSHR, 1);
            FloatVector first = half.lanewise(LSHL, EXPONENT).reinterpretAsFloats();
            FloatVector second = both.sub(half).lanewise(LSHL, EXPONENT).reinterpretAsFloats();
            FloatVector v = y.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
            FloatVector u = v.mul(0.5f);
            FloatVector z = u.mul(u);
            FloatVector rho = z.mul(R2).add(R1).mul(z);
            v.div(rho.sub(u).add(1)).add(1).mul(first).mul(second).intoArray(out, i);
        }
        return i;
    }

    private static int tanh(float[] delta, float[] z, float[] a, float[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            FloatVector x = FloatVector.fromArray(S, z, i);
            FloatVector sign =
                    x.reinterpretAsInts().and(Integer.MIN_VALUE).or(ONE).reinterpretAsFloats();
            FloatVector size = x.abs();
            size = size.blend(TANH_MOST, size.compare(GT, TANH_MOST));
            FloatVector t = size.mul(-2 * LOG2_E).add(WHOLE);
            FloatVector n = t.sub(WHOLE);
            FloatVector w = t.reinterpretAsInts().lanewise(LSHL, EXPONENT).reinterpretAsFloats();
            FloatVector u = size.add(n.mul(0.5f * LN2_HIGH)).add(n.mul(0.5f * LN2_LOW));
            FloatVector u2 = u.mul(u);
            FloatVector rho = u2.mul(R2).add(R1).mul(u2);
            FloatVector one = FloatVector.broadcast(S, 1);
            FloatVector minus = one.sub(w);
            FloatVector plus = one.add(w);
            FloatVector up = rho.mul(minus).add(u.mul(plus)).add(minus);
            FloatVector down = rho.mul(plus).add(u.mul(minus)).add(plus);
            up.div(down).mul(sign).intoArray(out, i);
        }
        return i;
    }

    private static int logistic(float[] delta, float[] z, float[] a, float[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            FloatVector x = FloatVector.fromArray(S, z, i);
            FloatVector y = x.reinterpretAsInts().or(Integer.MIN_VALUE).reinterpretAsFloats();
            y = y.blend(LEAST, y.compare(LT, LEAST));
            FloatVector t = y.mul(LOG2_E).add(WHOLE_TWICE);
            FloatVector n = t.sub(WHOLE_TWICE);
            IntVector both = t.reinterpretAsInts();
            IntVector half = both.lanewise(LSHR, 1);
            FloatVector first = half.lanewise(LSHL, EXPONENT).reinterpretAsFloats();
            FloatVector second = both.sub(half).lanewise(LSHL, EXPONENT).reinterpretAsFloats();
            FloatVector v = y.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
            FloatVector u = v.mul(0.5f);
            FloatVector u2 = u.mul(u);
            FloatVector rho = u2.mul(R2).add(R1).mul(u2);
            FloatVector d = rho.sub(u).add(1);
            FloatVector e = d.add(v).mul(first).mul(second);
            d.blend(e, x.compare(LT, 0)).div(d.add(e)).intoArray(out, i);
        }
        return i;
    }

    private static int reluSlope(float[] delta, float[] z, float[] a, float[] out, int from, int to) {
        FloatVector zero = FloatVector.zero(S);
        int i = from;
        for (; i <= to - L; i += L) {
            FloatVector slope = zero.blend(1, FloatVector.fromArray(S, z, i).compare(GT, 0));
            FloatVector.fromArray(S, delta, i).mul(slope).intoArray(out, i);
        }
        return i;
    }

    private static int leakyRelu(float[] delta, float[] z, float[] a, float[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            FloatVector x = FloatVector.fromArray(S, z, i);
            x.mul(LEAK).blend(x, x.compare(GT, 0)).intoArray(out, i);
        }
        return i;
    }

    private static int leakyReluSlope(float[] delta, float[] z, float[] a, float[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            FloatVector d = FloatVector.fromArray(S, delta, i);
            d.mul(LEAK).blend(d, FloatVector.fromArray(S, z, i).compare(GT, 0)).intoArray(out, i);
        }
        return i;
    }

    private static int elu(float[] delta, float[] z, float[] a, float[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            FloatVector x = FloatVector.fromArray(S, z, i);
            FloatVector y = x.blend(EXPM1_LEAST, x.compare(LT, EXPM1_LEAST));
            FloatVector t = y.mul(LOG2_E).add(WHOLE);
            FloatVector n = t.sub(WHOLE);
            FloatVector w = t.reinterpretAsInts().lanewise(LSHL, EXPONENT).reinterpretAsFloats();
            FloatVector v = y.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
            FloatVector u = v.mul(0.5f);
            FloatVector u2 = u.mul(u);
            FloatVector rho = u2.mul(R2).add(R1).mul(u2);
            FloatVector minus = FloatVector.broadcast(S, 1).sub(w);
            FloatVector expm1 = v.div(rho.sub(u).add(1)).mul(w).sub(minus);
            expm1.blend(x, x.compare(GT, 0)).intoArray(out, i);
        }
        return i;
    }

    private static int eluSlope(float[] delta, float[] z, float[] a, float[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            FloatVector d = FloatVector.fromArray(S, delta, i);
            FloatVector below = d.mul(FloatVector.fromArray(S, a, i).add(1));
            below.blend(d, FloatVector.fromArray(S, z, i).compare(GT, 0)).intoArray(out, i);
        }
        return i;
    }

    private static int softplus(float[] delta, float[] z, float[] a, float[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            FloatVector x = FloatVector.fromArray(S, z, i);
            FloatVector y = x.reinterpretAsInts().or(Integer.MIN_VALUE).reinterpretAsFloats();
            y = y.blend(LEAST, y.compare(LT, LEAST));
            FloatVector t = y.mul(LOG2_E).add(WHOLE_TWICE);
            FloatVector n = t.sub(WHOLE_TWICE);
            IntVector both = t.reinterpretAsInts();
            IntVector half = both.lanewise(LSHR, 1);
            FloatVector first = half.lanewise(LSHL, EXPONENT).reinterpretAsFloats();
            FloatVector second = both.sub(half).lanewise(LSHL, EXPONENT).reinterpretAsFloats();
            FloatVector v = y.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
            FloatVector u = v.mul(0.5f);
            FloatVector u2 = u.mul(u);
            FloatVector rho = u2.mul(R2).add(R1).mul(u2);
            FloatVector d = rho.sub(u).add(1);
            FloatVector e = d.add(v).mul(first).mul(second);
            FloatVector f = e.div(d.add(d).add(e));
            FloatVector f2 = f.mul(f);
            FloatVector p = f2.mul(S3).add(S2).mul(f2).add(S1).mul(f2).add(S0);
            FloatVector above = x.blend(0, x.compare(LT, 0));
            f.mul(f2.mul(p)).add(f.add(f)).add(above).intoArray(out, i);
        }
        return i;
    }
}
