package app.corrillo.client.cli;

/**
 * A token from the command line. It is a secret: {@link #toString()} does not show it.
 *
 * @param value never blank
 */
public record GivenToken(String value) {
    @Override
    public String toString() {
        return "GivenToken[…]";
    }
}
