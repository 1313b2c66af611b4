package backprop.figure.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Why a document is no figure, in words of the document. */
final class Reason {
    private Reason() {}

    /** What the chart's own checks say, or Jackson's words without the names of classes and settings. */
    static String of(JsonProcessingException e) {
        Throwable cause = e.getCause();
        // What is found while a value is read comes wrapped.
        Throwable first = cause instanceof JsonProcessingException ? cause : e;
        if (first instanceof JsonEOFException) {
            return "the file ends too early.";
        }
        if (first instanceof JsonParseException parse) {
            return parse.getOriginalMessage().startsWith("Duplicate field")
                    ? "this name stands here twice."
                    : "what stands here is no JSON.";
        }
        if (first instanceof InputCoercionException) {
            return "this number is too large or too small.";
        }
        if (first instanceof StreamConstraintsException) {
            return "a number or a text in it is too long, or it is nested too deeply.";
        }
        if (first instanceof MismatchedInputException mismatch
                && mismatch.getTargetType() != null
                && !mismatch.getOriginalMessage().startsWith("Missing")) {
            String needed = needed(mismatch.getTargetType());
            if (!needed.isEmpty()) {
                return "here must be " + needed + ".";
            }
        }
        boolean own = e instanceof DatabindException && cause instanceof IllegalArgumentException;
        String text = own && cause != null ? cause.getMessage() : e.getOriginalMessage();
        return String.valueOf(text)
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("; `DeserializationFeature[^;]*| \\((for POJO|class backprop|index \\d)[^)]*\\)", "")
                .replaceAll("`(?:[a-z]+\\.)*([^`]+)`", "$1");
    }

    /** Empty if it is none of the plain kinds. */
    private static String needed(Class<?> type) {
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        return type == boolean.class || type == Boolean.class ? "true or false" : "";
    }
}
