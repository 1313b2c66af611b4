package backprop.onnx;

import static org.junit.jupiter.api.Assumptions.abort;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import backprop.math.Matrix;
import backprop.math.Precision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** ONNX Runtime, on one thread. */
final class ForeignRuntime {
    private ForeignRuntime() {}

    /** What a test does with a model. */
    interface Use<T> {
        T of(OrtEnvironment environment, OrtSession session) throws OrtException;
    }

    /** Opens a model; where the library has no native part for this system, the test is skipped. */
    static <T> T with(byte[] model, Use<T> use) throws OrtException {
        OrtEnvironment environment = environment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            try (OrtSession session = environment.createSession(model, options)) {
                return use.of(environment, session);
            }
        }
    }

    private static OrtEnvironment environment() {
        try {
            return OrtEnvironment.getEnvironment();
        } catch (LinkageError e) {
            String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
            if (system.toLowerCase(Locale.ROOT).equals("linux amd64")) {
                throw e;
            }
            return abort("Skipped: ONNX Runtime cannot be loaded on " + system + ": " + e);
        }
    }

    static byte[] bytes(OnnxModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.writeTo(out);
        return out.toByteArray();
    }

    /** The prediction [N×K] for the examples x [N×D]. */
    static Matrix predict(byte[] model, Matrix x) throws OrtException {
        return with(model, (environment, session) -> {
            try (OnnxTensor input = OnnxTensor.createTensor(environment, rows(x));
                    OrtSession.Result result = session.run(Map.of("x", input))) {
                return matrix(x.precision(), result.get(0).getValue());
            }
        });
    }

    private static Object rows(Matrix x) {
        float[][] floats = new float[x.rows()][x.cols()];
        double[][] doubles = new double[x.rows()][x.cols()];
        for (int row = 0; row < x.rows(); row++) {
            for (int col = 0; col < x.cols(); col++) {
                floats[row][col] = (float) x.get(row, col);
                doubles[row][col] = x.get(row, col);
            }
        }
        return x.precision() == Precision.FLOAT32 ? floats : doubles;
    }

    /** @throws ClassCastException if the numbers are of another precision */
    private static Matrix matrix(Precision precision, Object rows) {
        if (precision == Precision.FLOAT64) {
            return Matrix.ofRows((double[][]) rows);
        }
        float[][] floats = (float[][]) rows;
        Matrix matrix = precision.matrix(floats.length, floats[0].length);
        for (int row = 0; row < floats.length; row++) {
            for (int col = 0; col < floats[row].length; col++) {
                matrix.set(row * matrix.cols() + col, floats[row][col]);
            }
        }
        return matrix;
    }
}
