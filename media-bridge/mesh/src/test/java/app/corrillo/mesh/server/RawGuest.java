package app.corrillo.mesh.server;

import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.ToServer;
import app.corrillo.mesh.wire.Wire;
import java.security.cert.X509Certificate;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** Somebody who says to the server whatever a test wants, and keeps what comes. */
final class RawGuest extends WebSocketListener implements AutoCloseable {
    private static final int SECONDS = 10;

    private final BlockingQueue<FromServer> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<Integer> answered = new CompletableFuture<>();
    private final OkHttpClient client;
    private final MeshLink link;
    private final WebSocket socket;

    RawGuest(MeshLink link) {
        this.link = link;
        client = credulous();
        String url = "https://" + link.address() + "/room";
        socket = client.newWebSocket(new Request.Builder().url(url).build(), this);
    }

    /** Somebody who was let in. */
    static RawGuest seated(MeshLink link, String name) throws InterruptedException {
        RawGuest guest = new RawGuest(link);
        guest.enter(name);
        guest.hear(FromServer.Welcome.class);
        return guest;
    }

    RawGuest enter(String name) {
        return say(new ToServer.Enter(MeshLink.VERSION, link.secret().value(), name, null, keyOf(link)));
    }

    private static @Nullable String keyOf(MeshLink link) {
        app.corrillo.mesh.crypto.Secret key = link.key();
        return key == null ? null : key.value();
    }

    RawGuest say(ToServer message) {
        return say(Wire.write(message, ToServer.class));
    }

    RawGuest say(String text) {
        socket.send(text);
        return this;
    }

    WebSocket socket() {
        return socket;
    }

    /** Waits for the next message, which must be of this kind. */
    <T extends FromServer> T hear(Class<T> kind) throws InterruptedException {
        FromServer message = heard.poll(SECONDS, TimeUnit.SECONDS);
        if (!kind.isInstance(message)) {
            throw new AssertionError("waited for " + kind.getSimpleName() + ", heard " + message);
        }
        return kind.cast(message);
    }

    /** Waits for a refusal and returns its word. */
    String refusal() throws InterruptedException {
        FromServer message = heard.poll(SECONDS, TimeUnit.SECONDS);
        while (message != null && !(message instanceof FromServer.Refused)) {
            message = heard.poll(SECONDS, TimeUnit.SECONDS);
        }
        return message instanceof FromServer.Refused(var reason) ? reason : "none";
    }

    /** Whether nothing more was heard until now. */
    boolean heardNothing() {
        return heard.isEmpty();
    }

    /** Waits for the end, and returns the close code; -1 if the way was cut. */
    int closeCode() {
        return closed.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    /** Waits for the answer to the upgrade. */
    int status() {
        return answered.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
        answered.complete(response.code());
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
        heard.add(Wire.read(text, FromServer.class).orElseThrow());
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
        closed.complete(code);
        webSocket.close(1_000, null);
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
        answered.complete(response == null ? -1 : response.code());
        closed.complete(-1);
    }

    @Override
    public void close() {
        socket.cancel();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private static OkHttpClient credulous() {
        X509TrustManager anybody = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {anybody}, null);
            return new OkHttpClient.Builder()
                    .sslSocketFactory(tls.getSocketFactory(), anybody)
                    .hostnameVerifier((name, session) -> true)
                    .build();
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
