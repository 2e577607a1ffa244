package app.corrillo.livekit;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.UntrustedText;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a LiveKit or OpenVidu 3 server is, and the token for one of its rooms: {@code wss://host/?access_token=…}. The
 * token is a key, so a link is never logged; {@link #toString()} shows the address alone. A passphrase behind a
 * {@code #} encrypts what is said in the room.
 *
 * @param server {@code wss://…}, or {@code ws://…} of this computer, without query
 */
public record LiveKitLink(URI server, LiveKitToken token, Optional<Passphrase> passphrase) {
    /** The longest link that is read. */
    public static final int MAX = LiveKitToken.MAX + 4_096;

    private static final String TOKEN = "access_token";

    /** @throws IllegalArgumentException for an address that is not one of a server */
    public LiveKitLink {
        if (!ServerAddresses.isAddress(server)) {
            throw new IllegalArgumentException("not an address of a server");
        }
    }

    /** A room without a passphrase. */
    public LiveKitLink(URI server, LiveKitToken token) {
        this(server, token, Optional.empty());
    }

    /** Reads any text; without TLS, this computer alone is spoken to. Never throws. */
    public static Reading read(String text) {
        return read(text, false);
    }

    /**
     * Reads any text. Never throws.
     *
     * @param plain whether servers on other computers may be spoken to without TLS, where everybody on the way can read
     *     the token
     */
    public static Reading read(String text, boolean plain) {
        String link = text.strip();
        if (!isOfSocket(link)) {
            return new Reading.Foreign();
        }
        return parse(link, plain)
                .<Reading>map(Reading.Good::new)
                .orElseGet(() -> new Reading.Broken(EndReason.BAD_LINK));
    }

    /**
     * The server of an address alone, whatever else is behind it; empty where it is none, or may not be spoken to.
     *
     * @param plain as with {@link #read(String, boolean)}
     */
    public static Optional<URI> server(String address, boolean plain) {
        try {
            return isOfSocket(address) && address.length() <= MAX
                    ? ServerAddresses.of(new URI(address), plain)
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isOfSocket(String link) {
        String scheme = link.substring(0, Math.max(0, link.indexOf(':'))).toLowerCase(Locale.ROOT);
        return scheme.equals("wss") || scheme.equals("ws");
    }

    /** What the meeting is called before it is joined: the room's name, or the address. */
    public UntrustedText title() {
        return UntrustedText.name(token.room().orElseGet(this::address));
    }

    /** Host and port as a person reads them. */
    public String address() {
        return ServerAddresses.shown(server);
    }

    /** The same room, with this passphrase where there is one. */
    public LiveKitLink with(Optional<Passphrase> other) {
        return other.isEmpty() ? this : new LiveKitLink(server, token, other);
    }

    /** The whole link. It holds the token: never log it. */
    public String print() {
        String fragment = passphrase
                .map(one -> "#"
                        + URLEncoder.encode(one.value(), StandardCharsets.UTF_8).replace("+", "%20"))
                .orElse("");
        return server + "?" + TOKEN + "=" + token.value() + fragment;
    }

    private static Optional<LiveKitLink> parse(String link, boolean plain) {
        if (link.length() > MAX) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(link);
            Optional<URI> server = ServerAddresses.of(uri, plain);
            return token(uri.getRawQuery())
                    .flatMap(token -> server.map(there -> new LiveKitLink(there, token, Passphrase.ofLink(link))));
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<LiveKitToken> token(@org.jspecify.annotations.Nullable String query) {
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .filter(pair -> pair.startsWith(TOKEN + "="))
                .map(pair -> URLDecoder.decode(pair.substring(TOKEN.length() + 1), StandardCharsets.UTF_8))
                .filter(LiveKitToken::isToken)
                .map(LiveKitToken::new)
                .findFirst();
    }

    @Override
    public String toString() {
        return "LiveKitLink[" + address() + "]";
    }

    /** What came of reading a text. */
    public sealed interface Reading {
        /** Not a link of this kind. */
        record Foreign() implements Reading {}

        /** A link of this kind that cannot be used; {@link EndReason#BAD_LINK}. */
        record Broken(EndReason reason) implements Reading {}

        /** A link. */
        record Good(LiveKitLink link) implements Reading {}
    }
}
