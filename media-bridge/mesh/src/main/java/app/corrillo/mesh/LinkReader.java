package app.corrillo.mesh;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.ConnectionOptions.IceServer;
import app.corrillo.mesh.MeshLink.Reading;
import app.corrillo.mesh.crypto.Fingerprint;
import app.corrillo.mesh.crypto.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** From text to {@link MeshLink}. */
final class LinkReader {
    static final String SCHEME = "corrillo://";
    static final String PATH = "/room";

    private static final int MAX_LENGTH = 8_192;
    private static final Pattern ICE_URL = Pattern.compile("(stuns?|turns?):[^\\s@]{1,255}");

    private LinkReader() {}

    static Reading read(String text) {
        String link = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH + 1) : text.strip();
        if (!link.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return new Reading.Foreign();
        }
        if (link.length() > MAX_LENGTH) {
            return new Reading.Broken(EndReason.BAD_LINK);
        }
        try {
            return read(new URI(link));
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return new Reading.Broken(EndReason.BAD_LINK);
        }
    }

    private static Reading read(URI uri) {
        Map<String, List<String>> query = query(uri.getRawQuery());
        if (!isOurVersion(one(query, "v"))) {
            return new Reading.Broken(EndReason.UNKNOWN_VERSION);
        }
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || !PATH.equals(uri.getRawPath())) {
            return new Reading.Broken(EndReason.BAD_LINK);
        }
        return new Reading.Good(new MeshLink(
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                uri.getPort(),
                new Secret(one(query, "secret")),
                new Fingerprint(one(query, "cert")),
                UntrustedText.name(query.getOrDefault("title", List.of("")).getFirst()),
                query.getOrDefault("ice", List.of()).stream()
                        .map(LinkReader::iceServer)
                        .toList(),
                query.getOrDefault("relay", List.of("0")).getFirst().equals("1"),
                query.containsKey("host") ? new Secret(one(query, "host")) : null));
    }

    private static boolean isOurVersion(String written) {
        if (!written.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("a version is a number");
        }
        return Integer.parseInt(written) == MeshLink.VERSION;
    }

    private static String one(Map<String, List<String>> query, String key) {
        List<String> values = query.getOrDefault(key, List.of());
        if (values.size() != 1) {
            throw new IllegalArgumentException("needed once: " + key);
        }
        return values.getFirst();
    }

    private static Map<String, List<String>> query(String raw) {
        Map<String, List<String>> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.computeIfAbsent(decoded(pair.substring(0, equals)), key -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    /** The URL alone, or with user and password behind it; spaces part them, so each of the two is encoded again. */
    private static IceServer iceServer(String written) {
        String[] parts = written.split(" ", -1);
        if ((parts.length != 1 && parts.length != 3)
                || !ICE_URL.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException("not a STUN or TURN server");
        }
        return parts.length == 1
                ? new IceServer(parts[0], "", "")
                : new IceServer(parts[0], decoded(parts[1]), decoded(parts[2]));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
