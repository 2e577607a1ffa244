package app.corrillo.livekit.signal;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.ServerAddresses;
import app.corrillo.livekit.entry.JsonDoor;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.StreamSupport;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Asks LiveKit Cloud by which other doors the same room can be entered (LiveKit's {@code /settings/regions}), the
 * nearest first. Servers that are not of the cloud have no such doors and are not asked.
 */
final class RegionQuestion {
    /** No cloud has more regions than this. */
    static final int MOST = 32;

    private static final int LONGEST = 64 * 1024;

    private RegionQuestion() {}

    /** Asks. Fails where there is no good answer. */
    static CompletableFuture<List<URI>> ask(OkHttpClient client, URI server, LiveKitToken token) {
        return JsonDoor.ask(client, request(server, token), LONGEST).thenApply(RegionQuestion::read);
    }

    /** Whether a server is one of LiveKit Cloud. */
    static boolean isCloud(URI server) {
        String host = server.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".livekit.cloud") || host.endsWith(".livekit.run");
    }

    private static Request request(URI server, LiveKitToken token) {
        URI http = ServerAddresses.http(server);
        return new Request.Builder()
                .url(http.getScheme() + "://" + http.getRawAuthority() + "/settings/regions")
                .header("Authorization", "Bearer " + token.value())
                .build();
    }

    // The token goes there: only to where it would be safe.
    private static List<URI> read(JsonDoor.Answer answer) {
        if (!answer.isGood() || answer.body().isMissingNode()) {
            throw new CompletionException(new IOException("no list of regions: HTTP " + answer.status()));
        }
        return StreamSupport.stream(answer.body().path("regions").spliterator(), false)
                .limit(MOST)
                .flatMap(region -> address(region.path("url").asText()).stream())
                .toList();
    }

    /** A region's address, if a token may be shown there. */
    static Optional<URI> address(String url) {
        try {
            URI uri = URI.create(url.startsWith("http") ? "ws" + url.substring("http".length()) : url);
            return ServerAddresses.of(uri, false);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
