package app.corrillo.carrier.wire;

/** What should be sent does not fit into a message. */
public final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLongException(String message) {
        super(message);
    }
}
