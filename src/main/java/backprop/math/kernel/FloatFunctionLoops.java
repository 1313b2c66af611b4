package backprop.math.kernel;

import static backprop.math.kernel.ElementFunction.BELL;
import static backprop.math.kernel.ElementFunction.LOGISTIC;

/** The functions in float32, one element at a time; what has no branches the compiler turns into vector instructions by itself. */
public class FloatFunctionLoops implements Functions<float[]> {
    /** Elements that are gone through twice while they are in the first cache. */
    private static final int BLOCK = 1024;

    @Override
    public void apply(ElementFunction f, float[] z, float[] out, int from, int to) {
        switch (f) {
            case IDENTITY -> System.arraycopy(z, from, out, from, to - from);
            case EXP -> {
                for (int i = from; i < to; i++) {
                    out[i] = FloatFunctions.exp(z[i]);
                }
            }
            case TANH -> {
                for (int i = from; i < to; i++) {
                    out[i] = FloatFunctions.tanh(z[i]);
                }
            }
            case LOGISTIC -> {
                for (int i = from; i < to; i++) {
                    out[i] = FloatFunctions.logistic(z[i]);
                }
            }
            case RELU -> {
                for (int i = from; i < to; i++) {
                    out[i] = Math.max(0, z[i]);
                }
            }
            case LEAKY_RELU -> {
                for (int i = from; i < to; i++) {
                    out[i] = z[i] > 0 ? z[i] : FloatFunctions.LEAK * z[i];
                }
            }
            case ELU -> {
                for (int i = from; i < to; i++) {
                    out[i] = z[i] > 0 ? z[i] : FloatFunctions.expm1(z[i]);
                }
            }
            case SILU -> silu(z, out, from, to);
            case SOFTPLUS -> {
                for (int i = from; i < to; i++) {
                    out[i] = FloatFunctions.softplus(z[i]);
                }
            }
            case BELL -> {
                for (int i = from; i < to; i++) {
                    out[i] = FloatNormal.bell(z[i]);
                }
            }
            case GELU -> {
                for (int block = from; block < to; block += BLOCK) {
                    int end = Math.min(block + BLOCK, to);
                    apply(BELL, z, out, block, end);
                    gelu(z, out, block, end);
                }
            }
        }
    }

    @Override
    public void slope(ElementFunction f, float[] delta, float[] z, float[] a, float[] out, int from, int to) {
        switch (f) {
            case IDENTITY -> System.arraycopy(delta, from, out, from, to - from);
            case EXP -> {
                for (int i = from; i < to; i++) {
                    out[i] = delta[i] * a[i];
                }
            }
            case TANH -> {
                for (int i = from; i < to; i++) {
                    out[i] = delta[i] * (1 - a[i] * a[i]);
                }
            }
            case LOGISTIC -> {
                for (int i = from; i < to; i++) {
                    out[i] = delta[i] * (a[i] * (1 - a[i]));
                }
            }
            case RELU -> {
                for (int i = from; i < to; i++) {
                    out[i] = delta[i] * (z[i] > 0 ? 1 : 0);
                }
            }
            case LEAKY_RELU -> {
                for (int i = from; i < to; i++) {
                    out[i] = z[i] > 0 ? delta[i] : delta[i] * FloatFunctions.LEAK;
                }
            }
            case ELU -> {
                for (int i = from; i < to; i++) {
                    out[i] = z[i] > 0 ? delta[i] : delta[i] * (a[i] + 1);
                }
            }
            case SILU -> siluSlope(delta, z, a, out, from, to);
            case SOFTPLUS -> softplusSlope(delta, z, out, from, to);
            case BELL -> {
                for (int i = from; i < to; i++) {
                    out[i] = delta[i] * (-z[i] * a[i]);
                }
            }
            case GELU -> {
                for (int block = from; block < to; block += BLOCK) {
                    int end = Math.min(block + BLOCK, to);
                    apply(BELL, z, out, block, end);
                    geluSlope(delta, z, out, block, end);
                }
            }
        }
    }

    /** out = zΦ(z), where it was e^(−z²/2). */
    protected void gelu(float[] z, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = z[i] * FloatNormal.below(z[i], out[i]);
        }
    }

    /** out = δ times the GELU's slope at z, where it was e^(−z²/2). */
    protected void geluSlope(float[] delta, float[] z, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = delta[i] * FloatNormal.geluSlope(z[i], out[i]);
        }
    }

    @Override
    public void warmUp(ElementFunction f) {
        // Plain loops are warm soon enough.
    }

    private void silu(float[] z, float[] out, int from, int to) {
        for (int block = from; block < to; block += BLOCK) {
            int end = Math.min(block + BLOCK, to);
            apply(LOGISTIC, z, out, block, end);
            for (int i = block; i < end; i++) {
                out[i] = z[i] * out[i];
            }
        }
    }

    private void siluSlope(float[] delta, float[] z, float[] a, float[] out, int from, int to) {
        for (int block = from; block < to; block += BLOCK) {
            int end = Math.min(block + BLOCK, to);
            apply(LOGISTIC, z, out, block, end);
            for (int i = block; i < end; i++) {
                out[i] = delta[i] * (out[i] + a[i] * (1 - out[i]));
            }
        }
    }

    private void softplusSlope(float[] delta, float[] z, float[] out, int from, int to) {
        for (int block = from; block < to; block += BLOCK) {
            int end = Math.min(block + BLOCK, to);
            apply(LOGISTIC, z, out, block, end);
            for (int i = block; i < end; i++) {
                out[i] = delta[i] * out[i];
            }
        }
    }
}
