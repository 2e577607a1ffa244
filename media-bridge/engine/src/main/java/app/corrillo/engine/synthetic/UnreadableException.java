package app.corrillo.engine.synthetic;

import java.io.IOException;

/** A file that is not what it was taken for, or larger than is let in. The message is for the log. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
        super(message);
    }
}
