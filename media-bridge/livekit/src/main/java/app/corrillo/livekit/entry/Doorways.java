package app.corrillo.livekit.entry;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.LiveKitOptions;
import app.corrillo.livekit.Passphrase;
import app.corrillo.livekit.ServerAddresses;
import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.Forecast;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.spi.MeetingAdapter.Claim;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads links: {@code wss://…} with a token or without, and rooms of OpenVidu Meet. Never throws. */
public final class Doorways {
    private static final String TOKEN = "access_token";

    private final LiveKitOptions options;

    public Doorways(LiveKitOptions options) {
        this.options = options;
    }

    /** The doorway of a link; empty where it is none, or cannot be used. */
    public Optional<Doorway> read(String text) {
        String link = text.strip();
        if (link.length() > LiveKitLink.MAX) {
            return Optional.empty();
        }
        if (LiveKitLink.read(link, options.plain()) instanceof LiveKitLink.Reading.Good(LiveKitLink good)) {
            return Optional.of(new Doorway.Ticket(good));
        }
        try {
            // One that cannot be used makes the link unusable: without it, everything could be read.
            Passphrase.ofLink(link);
            URI uri = new URI(link);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(java.util.Locale.ROOT);
            return scheme.startsWith("http") ? meet(uri) : scheme.startsWith("ws") ? tokenless(uri) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** What this link is at this moment. */
    public Claim claim(String text, Instant now) {
        String link = text.strip();
        Optional<Doorway> read = read(link);
        if (read.isEmpty()) {
            return link.matches("(?i)wss?:.*") ? new Claim.Broken(EndReason.BAD_LINK) : new Claim.NotMine();
        }
        return switch (read.get()) {
            case Doorway.Ticket(LiveKitLink ticket) -> ticket(link, ticket, now);
            case Doorway.Tokenless(URI server, String room) -> tokenless(link, server, room);
            case Doorway.Meet(URI base, String room, String _) ->
                new Claim.Mine(link, UntrustedText.name(room), ServerAddresses.shown(base));
        };
    }

    private static Claim ticket(String link, LiveKitLink ticket, Instant now) {
        boolean expired = ticket.token().expires().map(now::isAfter).orElse(false);
        return expired
                ? new Claim.Broken(EndReason.EXPIRED)
                : new Claim.Mine(
                        link, ticket.title(), ticket.address(), ticket.token().forecast());
    }

    private Claim tokenless(String link, URI server, String room) {
        String address = ServerAddresses.shown(server);
        if (options.endpoint().isEmpty()) {
            return new Claim.WantsToken(link, TOKEN, address);
        }
        UntrustedText title = UntrustedText.name(room.isBlank() ? address : room);
        return new Claim.Mine(link, title, address, Forecast.UNKNOWN);
    }

    // A token that is there and cannot be used is a mistake, not a missing one.
    private Optional<Doorway> tokenless(URI uri) {
        return parameter(uri, TOKEN).isPresent()
                ? Optional.empty()
                : ServerAddresses.of(uri, options.plain())
                        .map(server -> new Doorway.Tokenless(
                                server, parameter(uri, "room").orElse("")));
    }

    private Optional<Doorway> meet(URI uri) {
        Matcher path = MeetRoom.path(uri.getRawPath() == null ? "" : uri.getRawPath());
        Optional<String> secret = parameter(uri, "secret").filter(one -> !one.isBlank());
        if (!path.matches() || secret.isEmpty()) {
            return Optional.empty();
        }
        URI base = URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path.group(1));
        return ServerAddresses.of(base, options.plain())
                .map(there -> new Doorway.Meet(there, path.group(2), secret.get()));
    }

    private static Optional<String> parameter(URI uri, String name) {
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }
}
