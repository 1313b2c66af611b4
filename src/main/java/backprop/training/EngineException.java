package backprop.training;

/** An engine cannot do what is asked of it, or has come to grief: the message says what, where and what to try. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String details;

    public EngineException(String message) {
        this(message, "");
    }

    /** @param details what an expert would like to see, such as the engine's own last words; may have many lines, or none */
    public EngineException(String message, String details) {
        super(message);
        this.details = details;
    }

    /** For those who ask for more; empty if there is no more. */
    public String details() {
        return details;
    }
}
