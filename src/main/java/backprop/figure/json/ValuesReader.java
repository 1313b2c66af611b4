package backprop.figure.json;

import backprop.figure.Values;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;

/** Reads what {@link ValuesWriter} writes. */
final class ValuesReader extends StdDeserializer<Values> {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int FEW = 64;

    ValuesReader() {
        super(Values.class);
    }

    @Override
    public Values deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.isExpectedStartArrayToken()) {
            return (Values) context.handleUnexpectedToken(Values.class, in);
        }
        double[] read = new double[FEW];
        int size = 0;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            read = size == read.length ? Arrays.copyOf(read, 2 * size) : read;
            read[size++] = number(in, context);
        }
        return Values.adopt(Arrays.copyOf(read, size), size);
    }

    private static double number(JsonParser in, DeserializationContext context) throws IOException {
        JsonToken token = in.currentToken();
        if (token != null && token.isNumeric()) {
            return in.getDoubleValue();
        }
        String text = token == JsonToken.VALUE_STRING ? in.getText() : "";
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> (double) context.handleUnexpectedToken(double.class, in);
        };
    }
}
