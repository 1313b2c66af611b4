package backprop.torch;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.torch.PythonSearch.Found;
import backprop.torch.PythonSearch.Missing;

/** What tests say of a search's outcome. */
final class Searches {
    private Searches() {}

    static Python found(PythonSearch search) {
        return assertInstanceOf(Found.class, search).python();
    }

    static String reason(PythonSearch search) {
        return assertInstanceOf(Missing.class, search).reason();
    }

    static void assertSays(PythonSearch search, String... parts) {
        String reason = reason(search);
        for (String part : parts) {
            assertTrue(reason.contains(part), part + " is not in: " + reason);
        }
    }
}
