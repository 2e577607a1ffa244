package app.corrillo.livekit.signal;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.ServerAddresses;
import app.corrillo.livekit.protocol.JoinResponse;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Opens sockets to a server. Owns the threads and connections of one session until it is closed. Thread-safe. */
public final class Signalling implements AutoCloseable {
    /** One attempt to connect may take this long. */
    public static final Duration CONNECT = Duration.ofSeconds(5);

    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

    /** Knows no TLS: to know it, all that this computer trusts has to be read, some 70 ms of a start. */
    private final OkHttpClient plain = new OkHttpClient.Builder()
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .connectTimeout(CONNECT)
            .readTimeout(Duration.ZERO)
            .pingInterval(Duration.ZERO)
            .retryOnConnectionFailure(true)
            .addInterceptor(Signalling::uncompressed)
            .build();

    private final LongSupplier clock;
    private @Nullable OkHttpClient secured;

    /** @param clock nanoseconds, of which only differences mean something */
    public Signalling(LongSupplier clock) {
        this.clock = clock;
    }

    /** One that has loaded all that the first words to this server need. */
    public static Signalling ready(LongSupplier clock, URI server) {
        Signalling made = new Signalling(clock);
        made.client(server);
        SignalRequest.ADAPTER.encode(new SignalRequest.Builder().build());
        SignalResponse.ADAPTER.encode(new SignalResponse.Builder()
                .join(new JoinResponse.Builder().build())
                .build());
        return made;
    }

    /** Connects, and tells the listener what comes. */
    public SignalSocket open(URI server, LiveKitToken token, JoinQuery query, SignalSocket.Listener listener) {
        ByteAllowance allowance = new ByteAllowance();
        SignalSocket socket = new SignalSocket(allowance, clock, listener);
        OkHttpClient counted =
                client(server).newBuilder().socketFactory(allowance).build();
        socket.attach(counted.newWebSocket(request(server, token, query), socket));
        return socket;
    }

    /** By which other doors the same room can be entered; none but at LiveKit Cloud. */
    CompletableFuture<List<URI>> regions(URI server, LiveKitToken token) {
        return RegionQuestion.isCloud(server)
                ? askForRegions(server, token)
                : CompletableFuture.completedFuture(List.of());
    }

    CompletableFuture<List<URI>> askForRegions(URI server, LiveKitToken token) {
        OkHttpClient patient = client(server)
                .newBuilder()
                .callTimeout(CONNECT)
                .followRedirects(false)
                .build();
        return RegionQuestion.ask(patient, server, token);
    }

    // A server elsewhere may be behind one that leads from HTTP to HTTPS.
    private synchronized OkHttpClient client(URI server) {
        if (ServerAddresses.isPlainHere(server)) {
            return plain;
        }
        OkHttpClient known = secured;
        if (known == null) {
            known = plain.newBuilder()
                    .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
                    .build();
            secured = known;
        }
        return known;
    }

    /** The token travels in a header, where no log of a proxy keeps it. */
    static Request request(URI server, LiveKitToken token, JoinQuery query) {
        HttpUrl.Builder url = HttpUrl.get(
                        ServerAddresses.http(server) + query.version().path())
                .newBuilder();
        query.parameters().forEach(url::addQueryParameter);
        return new Request.Builder()
                .url(url.build())
                .header("Authorization", "Bearer " + token.value())
                .build();
    }

    // A small message could become a huge one: without compression the bytes on the way are the bytes in memory.
    private static Response uncompressed(Interceptor.Chain chain) throws IOException {
        Request plain = chain.request().newBuilder().removeHeader(EXTENSIONS).build();
        return chain.proceed(plain).newBuilder().removeHeader(EXTENSIONS).build();
    }

    @Override
    public void close() {
        plain.dispatcher().executorService().shutdown();
        plain.connectionPool().evictAll();
    }
}
