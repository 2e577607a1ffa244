package app.corrillo.livekit.signal;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.ServerAddresses;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Asks LiveKit Cloud by which other doors the same room can be entered (LiveKit's {@code /settings/regions}), the
 * nearest first. Servers that are not of the cloud have no such doors and are not asked.
 */
final class RegionQuestion implements Callback {
    /** No cloud has more regions than this. */
    static final int MOST = 32;

    private static final int LONGEST = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CompletableFuture<List<URI>> answer = new CompletableFuture<>();

    CompletableFuture<List<URI>> answer() {
        return answer;
    }

    /** Whether a server is one of LiveKit Cloud. */
    static boolean isCloud(URI server) {
        String host = server.getHost().toLowerCase(Locale.ROOT);
        return host.endsWith(".livekit.cloud") || host.endsWith(".livekit.run");
    }

    static Request request(URI server, LiveKitToken token) {
        URI http = ServerAddresses.http(server);
        return new Request.Builder()
                .url(http.getScheme() + "://" + http.getRawAuthority() + "/settings/regions")
                .header("Authorization", "Bearer " + token.value())
                .build();
    }

    @Override
    public void onFailure(Call call, IOException failure) {
        answer.completeExceptionally(failure);
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response) {
            byte[] bytes = response.body().byteStream().readNBytes(LONGEST + 1);
            if (!response.isSuccessful() || bytes.length > LONGEST) {
                throw new IOException("no list of regions: HTTP " + response.code());
            }
            answer.complete(read(JSON.readTree(bytes)));
        } catch (IOException failure) {
            answer.completeExceptionally(failure);
        }
    }

    // The token goes there: only to where it would be safe.
    private static List<URI> read(JsonNode settings) {
        return StreamSupport.stream(settings.path("regions").spliterator(), false)
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
