package backprop.math.vector;

import static backprop.math.kernel.DoubleFunctions.EXPM1_LEAST;
import static backprop.math.kernel.DoubleFunctions.EXPONENT;
import static backprop.math.kernel.DoubleFunctions.LEAK;
import static backprop.math.kernel.DoubleFunctions.LEAST;
import static backprop.math.kernel.DoubleFunctions.LN2_HIGH;
import static backprop.math.kernel.DoubleFunctions.LN2_LOW;
import static backprop.math.kernel.DoubleFunctions.LOG2_E;
import static backprop.math.kernel.DoubleFunctions.MOST;
import static backprop.math.kernel.DoubleFunctions.R1;
import static backprop.math.kernel.DoubleFunctions.R2;
import static backprop.math.kernel.DoubleFunctions.R3;
import static backprop.math.kernel.DoubleFunctions.R4;
import static backprop.math.kernel.DoubleFunctions.R5;
import static backprop.math.kernel.DoubleFunctions.S0;
import static backprop.math.kernel.DoubleFunctions.S1;
import static backprop.math.kernel.DoubleFunctions.S2;
import static backprop.math.kernel.DoubleFunctions.S3;
import static backprop.math.kernel.DoubleFunctions.S4;
import static backprop.math.kernel.DoubleFunctions.S5;
import static backprop.math.kernel.DoubleFunctions.S6;
import static backprop.math.kernel.DoubleFunctions.S7;
import static backprop.math.kernel.DoubleFunctions.S8;
import static backprop.math.kernel.DoubleFunctions.S9;
import static backprop.math.kernel.DoubleFunctions.TANH_MOST;
import static backprop.math.kernel.DoubleFunctions.WHOLE;
import static backprop.math.kernel.DoubleFunctions.WHOLE_TWICE;
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
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;

import backprop.math.kernel.DoubleFunctionLoops;
import backprop.math.kernel.ElementFunction;
import java.util.EnumMap;
import java.util.Map;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The functions in float64, a vector of elements at a time by the very operations of {@link backprop.math.kernel.DoubleFunctions}. A
 * loop is straight-line code without methods of its own: the compiler might not inline these, and vectors would become objects.
 * What sees a vector's bits comes early in it, for the same reason: after some 8,000 bytecodes the compiler goes on in another way.
 */
final class DoubleFunctionVectors extends DoubleFunctionLoops {
    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final int L = S.length();
    private static final long ONE = Double.doubleToRawLongBits(1);

    private final Map<ElementFunction, WarmLoop<double[]>> functions = new EnumMap<>(ElementFunction.class);
    private final Map<ElementFunction, WarmLoop<double[]>> slopes = new EnumMap<>(ElementFunction.class);
    private final WarmLoop<double[]> gelu = warm(DoubleNormalVectors::gelu);
    private final WarmLoop<double[]> geluSlope = warm(DoubleNormalVectors::geluSlope);

    DoubleFunctionVectors() {
        functions.put(EXP, warm(DoubleFunctionVectors::exp));
        functions.put(TANH, warm(DoubleFunctionVectors::tanh));
        functions.put(LOGISTIC, warm(DoubleFunctionVectors::logistic));
        functions.put(LEAKY_RELU, warm(DoubleFunctionVectors::leakyRelu));
        functions.put(ELU, warm(DoubleFunctionVectors::elu));
        functions.put(SOFTPLUS, warm(DoubleFunctionVectors::softplus));
        functions.put(BELL, warm(DoubleNormalVectors::bell));
        slopes.put(RELU, warm(DoubleFunctionVectors::reluSlope));
        slopes.put(LEAKY_RELU, warm(DoubleFunctionVectors::leakyReluSlope));
        slopes.put(ELU, warm(DoubleFunctionVectors::eluSlope));
    }

    private static WarmLoop<double[]> warm(WarmLoop.Loop<double[]> loop) {
        int length = WarmLoop.VECTORS * L;
        return new WarmLoop<>(loop, new double[length], new double[length], length);
    }

    @Override
    public void apply(ElementFunction f, double[] z, double[] out, int from, int to) {
        WarmLoop<double[]> loop = functions.get(f);
        super.apply(f, z, out, loop == null ? from : loop.run(z, z, z, out, from, to), to);
    }

    @Override
    public void slope(ElementFunction f, double[] delta, double[] z, double[] a, double[] out, int from, int to) {
        WarmLoop<double[]> loop = slopes.get(f);
        super.slope(f, delta, z, a, out, loop == null ? from : loop.run(delta, z, a, out, from, to), to);
    }

    @Override
    protected void gelu(double[] z, double[] out, int from, int to) {
        super.gelu(z, out, gelu.run(z, z, z, out, from, to), to);
    }

    @Override
    protected void geluSlope(double[] delta, double[] z, double[] out, int from, int to) {
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

    private static int exp(double[] delta, double[] x, double[] a, double[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            DoubleVector y = DoubleVector.fromArray(S, x, i);
            y = y.blend(LEAST, y.compare(LT, LEAST));
            y = y.blend(MOST, y.compare(GT, MOST));
            DoubleVector t = y.mul(LOG2_E).add(WHOLE_TWICE);
            DoubleVector n = t.sub(WHOLE_TWICE);
            LongVector both = t.reinterpretAsLongs();
            LongVector half = both.lanewise(LSHR, 1);
            DoubleVector first = half.lanewise(LSHL, EXPONENT).reinterpretAsDoubles();
            DoubleVector second = both.sub(half).lanewise(LSHL, EXPONENT).reinterpretAsDoubles();
            DoubleVector v = y.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
            DoubleVector u = v.mul(0.5);
            DoubleVector z = u.mul(u);
            DoubleVector rho = z.mul(R5).add(R4).mul(z).add(R3).mul(z);
            rho = rho.add(R2).mul(z).add(R1).mul(z);
            v.div(rho.sub(u).add(1)).add(1).mul(first).mul(second).intoArray(out, i);
        }
        return i;
    }

    private static int tanh(double[] delta, double[] z, double[] a, double[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            DoubleVector x = DoubleVector.fromArray(S, z, i);
            DoubleVector sign =
                    x.reinterpretAsLongs().and(Long.MIN_VALUE).or(ONE).reinterpretAsDoubles();
            DoubleVector size = x.abs();
            size = size.blend(TANH_MOST, size.compare(GT, TANH_MOST));
            DoubleVector t = size.mul(-2 * LOG2_E).add(WHOLE);
            DoubleVector n = t.sub(WHOLE);
            DoubleVector w = t.reinterpretAsLongs().lanewise(LSHL, EXPONENT).reinterpretAsDoubles();
            DoubleVector u = size.add(n.mul(0.5 * LN2_HIGH)).add(n.mul(0.5 * LN2_LOW));
            DoubleVector u2 = u.mul(u);
            DoubleVector rho = u2.mul(R5).add(R4).mul(u2).add(R3).mul(u2);
            rho = rho.add(R2).mul(u2).add(R1).mul(u2);
            DoubleVector one = DoubleVector.broadcast(S, 1);
            DoubleVector minus = one.sub(w);
            DoubleVector plus = one.add(w);
            DoubleVector up = rho.mul(minus).add(u.mul(plus)).add(minus);
            DoubleVector down = rho.mul(plus).add(u.mul(minus)).add(plus);
            up.div(down).mul(sign).intoArray(out, i);
        }
        return i;
    }

    private static int logistic(double[] delta, double[] z, double[] a, double[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            DoubleVector x = DoubleVector.fromArray(S, z, i);
            DoubleVector y = x.reinterpretAsLongs().or(Long.MIN_VALUE).reinterpretAsDoubles();
            y = y.blend(LEAST, y.compare(LT, LEAST));
            DoubleVector t = y.mul(LOG2_E).add(WHOLE_TWICE);
            DoubleVector n = t.sub(WHOLE_TWICE);
            LongVector both = t.reinterpretAsLongs();
            LongVector half = both.lanewise(LSHR, 1);
            DoubleVector first = half.lanewise(LSHL, EXPONENT).reinterpretAsDoubles();
            DoubleVector second = both.sub(half).lanewise(LSHL, EXPONENT).reinterpretAsDoubles();
            DoubleVector v = y.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
            DoubleVector u = v.mul(0.5);
            DoubleVector u2 = u.mul(u);
            DoubleVector rho = u2.mul(R5).add(R4).mul(u2).add(R3).mul(u2);
            rho = rho.add(R2).mul(u2).add(R1).mul(u2);
            DoubleVector d = rho.sub(u).add(1);
            DoubleVector e = d.add(v).mul(first).mul(second);
            d.blend(e, x.compare(LT, 0)).div(d.add(e)).intoArray(out, i);
        }
        return i;
    }

    private static int reluSlope(double[] delta, double[] z, double[] a, double[] out, int from, int to) {
        DoubleVector zero = DoubleVector.zero(S);
        int i = from;
        for (; i <= to - L; i += L) {
            DoubleVector slope = zero.blend(1, DoubleVector.fromArray(S, z, i).compare(GT, 0));
            DoubleVector.fromArray(S, delta, i).mul(slope).intoArray(out, i);
        }
        return i;
    }

    private static int leakyRelu(double[] delta, double[] z, double[] a, double[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            DoubleVector x = DoubleVector.fromArray(S, z, i);
            x.mul(LEAK).blend(x, x.compare(GT, 0)).intoArray(out, i);
        }
        return i;
    }

    private static int leakyReluSlope(double[] delta, double[] z, double[] a, double[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            DoubleVector d = DoubleVector.fromArray(S, delta, i);
            d.mul(LEAK).blend(d, DoubleVector.fromArray(S, z, i).compare(GT, 0)).intoArray(out, i);
        }
        return i;
    }

    private static int elu(double[] delta, double[] z, double[] a, double[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            DoubleVector x = DoubleVector.fromArray(S, z, i);
            DoubleVector y = x.blend(EXPM1_LEAST, x.compare(LT, EXPM1_LEAST));
            DoubleVector t = y.mul(LOG2_E).add(WHOLE);
            DoubleVector n = t.sub(WHOLE);
            DoubleVector w = t.reinterpretAsLongs().lanewise(LSHL, EXPONENT).reinterpretAsDoubles();
            DoubleVector v = y.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
            DoubleVector u = v.mul(0.5);
            DoubleVector u2 = u.mul(u);
            DoubleVector rho = u2.mul(R5).add(R4).mul(u2).add(R3).mul(u2);
            rho = rho.add(R2).mul(u2).add(R1).mul(u2);
            DoubleVector minus = DoubleVector.broadcast(S, 1).sub(w);
            DoubleVector expm1 = v.div(rho.sub(u).add(1)).mul(w).sub(minus);
            expm1.blend(x, x.compare(GT, 0)).intoArray(out, i);
        }
        return i;
    }

    private static int eluSlope(double[] delta, double[] z, double[] a, double[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            DoubleVector d = DoubleVector.fromArray(S, delta, i);
            DoubleVector below = d.mul(DoubleVector.fromArray(S, a, i).add(1));
            below.blend(d, DoubleVector.fromArray(S, z, i).compare(GT, 0)).intoArray(out, i);
        }
        return i;
    }

    private static int softplus(double[] delta, double[] z, double[] a, double[] out, int from, int to) {
        int i = from;
        for (; i <= to - L; i += L) {
            DoubleVector x = DoubleVector.fromArray(S, z, i);
            DoubleVector y = x.reinterpretAsLongs().or(Long.MIN_VALUE).reinterpretAsDoubles();
            y = y.blend(LEAST, y.compare(LT, LEAST));
            DoubleVector t = y.mul(LOG2_E).add(WHOLE_TWICE);
            DoubleVector n = t.sub(WHOLE_TWICE);
            LongVector both = t.reinterpretAsLongs();
            LongVector half = both.lanewise(LSHR, 1);
            DoubleVector first = half.lanewise(LSHL, EXPONENT).reinterpretAsDoubles();
            DoubleVector second = both.sub(half).lanewise(LSHL, EXPONENT).reinterpretAsDoubles();
            DoubleVector v = y.sub(n.mul(LN2_HIGH)).sub(n.mul(LN2_LOW));
            DoubleVector u = v.mul(0.5);
            DoubleVector u2 = u.mul(u);
            DoubleVector rho = u2.mul(R5).add(R4).mul(u2).add(R3).mul(u2);
            rho = rho.add(R2).mul(u2).add(R1).mul(u2);
            DoubleVector d = rho.sub(u).add(1);
            DoubleVector e = d.add(v).mul(first).mul(second);
            DoubleVector f = e.div(d.add(d).add(e));
            DoubleVector f2 = f.mul(f);
            DoubleVector p =
                    f2.mul(S9).add(S8).mul(f2).add(S7).mul(f2).add(S6).mul(f2).add(S5);
            p = p.mul(f2).add(S4).mul(f2).add(S3).mul(f2).add(S2).mul(f2).add(S1);
            p = p.mul(f2).add(S0);
            DoubleVector above = x.blend(0, x.compare(LT, 0));
            f.mul(f2.mul(p)).add(f.add(f)).add(above).intoArray(out, i);
        }
        return i;
    }
}
