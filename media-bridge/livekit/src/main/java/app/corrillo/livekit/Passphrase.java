package app.corrillo.livekit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the people of a room share so that the server cannot read what they say: it stands behind the {@code #} of a
 * link, as in those of LiveKit Meet, and is never sent anywhere. A secret: {@link #toString()} does not show it.
 *
 * @param value 1 to {@value #MAX} characters
 */
public record Passphrase(String value) {
    /** The longest one. */
    public static final int MAX = 1_024;

    /** @throws IllegalArgumentException for an empty or overlong one */
    public Passphrase {
        if (value.isEmpty() || value.length() > MAX) {
            throw new IllegalArgumentException("a passphrase has 1 to " + MAX + " characters");
        }
    }

    /**
     * The one of a link, if it has one.
     *
     * @throws IllegalArgumentException for one that cannot be used: a link with it is not to be followed without it
     */
    public static Optional<Passphrase> ofLink(String link) {
        String whole = link.strip();
        int place = whole.indexOf('#');
        if (place < 0 || place == whole.length() - 1) {
            return Optional.empty();
        }
        // A plus is a plus in this part of an address.
        String raw = whole.substring(place + 1).replace("+", "%2B");
        return Optional.of(new Passphrase(URLDecoder.decode(raw, StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return "Passphrase[…]";
    }
}
