package app.corrillo.client.cli;

/** What was asked cannot be done as written. The exit code is 2. */
public final class WrongOption extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String[] about;

    /**
     * @param key names the sentence for the person in {@link Sentences}
     * @param about what goes in its places
     */
    public WrongOption(String key, String... about) {
        super(key);
        this.key = key;
        this.about = about.clone();
    }

    String key() {
        return key;
    }

    Object[] about() {
        return about.clone();
    }
}
