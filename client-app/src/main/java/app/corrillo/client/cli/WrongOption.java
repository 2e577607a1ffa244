package app.corrillo.client.cli;

/** What was asked cannot be done as written. The message is one sentence for the person; the exit code is 2. */
public final class WrongOption extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongOption(String sentence) {
        super(sentence);
    }
}
