package backprop.figure.json;

import backprop.figure.Values;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;

/** An array of numbers in full precision, whole ones without a fraction; "NaN", "Infinity" and "-Infinity" as texts. */
final class ValuesWriter extends StdSerializer<Values> {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final double LARGEST_WHOLE = 1e15;

    ValuesWriter() {
        super(Values.class);
    }

    @Override
    public void serialize(Values values, JsonGenerator out, SerializerProvider ignored) throws IOException {
        out.writeStartArray(values, values.size());
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
            // −0 is not the whole number 0.
            if (whole && (value != 0 || 1 / value > 0)) {
                out.writeNumber((long) value);
            } else {
                out.writeNumber(value);
            }
        }
        out.writeEndArray();
    }
}
