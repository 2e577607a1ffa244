package app.corrillo.livekit.entry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Asks a server in JSON: one request, one bounded answer, in bounded time, without being sent elsewhere, so that a
 * secret goes to nobody but the address it was meant for. Owns its threads until it is closed. Thread-safe.
 */
public final class JsonDoor implements AutoCloseable {
    /** From the first byte sent to the last one received. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The longest answer that is read, in bytes. */
    static final int LONGEST = 256 * 1024;

    private static final MediaType TYPE = MediaType.get("application/json; charset=utf-8");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(20).build())
            .build());

    private final OkHttpClient client = new OkHttpClient.Builder()
            .callTimeout(PATIENCE)
            .followRedirects(false)
            .followSslRedirects(false)
            .build();

    /**
     * What came back.
     *
     * @param status of HTTP
     * @param body missing where it was no JSON
     */
    public record Answer(int status, JsonNode body) {
        /** Whether the status is one of success. */
        public boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * Asks by way of a client of somebody else's. Never blocks.
     *
     * @param longest answer that is read, in bytes; fails with an {@link IOException} beyond that, or if nobody answers
     */
    public static CompletableFuture<Answer> ask(OkHttpClient client, Request request, int longest) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        client.newCall(request).enqueue(new Reader(answer, longest));
        return answer;
    }

    /** Posts a JSON object. Fails with an {@link IOException} where nobody answers, or too much. Never blocks. */
    public CompletableFuture<Answer> post(URI where, Map<String, String> headers, Map<String, ?> body) {
        try {
            Request.Builder request = new Request.Builder()
                    .url(where.toURL())
                    .post(RequestBody.create(JSON.writeValueAsBytes(body), TYPE));
            headers.forEach(request::header);
            return ask(client, request.build(), LONGEST);
        } catch (IOException | IllegalArgumentException unusable) {
            return CompletableFuture.failedFuture(unusable);
        }
    }

    /** Has something ended. Fails as {@link #post} does. Never blocks. */
    public CompletableFuture<Answer> delete(URI where, Map<String, String> headers) {
        try {
            Request.Builder request = new Request.Builder().url(where.toURL()).delete();
            headers.forEach(request::header);
            return ask(client, request.build(), LONGEST);
        } catch (IOException | IllegalArgumentException unusable) {
            return CompletableFuture.failedFuture(unusable);
        }
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private record Reader(CompletableFuture<Answer> answer, int longest) implements Callback {
        @Override
        public void onFailure(Call call, IOException failure) {
            answer.completeExceptionally(failure);
        }

        @Override
        public void onResponse(Call call, Response response) {
            try (response) {
                byte[] bytes = response.body().byteStream().readNBytes(longest + 1);
                if (bytes.length > longest) {
                    throw new IOException("an answer that is too long");
                }
                answer.complete(new Answer(response.code(), parse(bytes)));
            } catch (IOException failure) {
                answer.completeExceptionally(failure);
            }
        }

        // An error page is no JSON; its status says enough.
        private static JsonNode parse(byte[] bytes) {
            try {
                return JSON.readTree(bytes);
            } catch (IOException unreadable) {
                return JSON.missingNode();
            }
        }
    }
}
