package app.corrillo.mesh.client;

import app.corrillo.mesh.NearMeeting;
import app.corrillo.mesh.crypto.Secret;
import app.corrillo.mesh.near.NearDoor;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Asks the host of a meeting near this computer for its secret. */
public final class NearClient {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST = 256;

    private NearClient() {}

    /** Fails with {@link IOException} where it is not told. */
    public static CompletableFuture<Secret> ask(NearMeeting meeting) {
        CompletableFuture<Secret> told = new CompletableFuture<>();
        Thread.ofVirtual().name("near-meeting").start(() -> {
            try {
                told.complete(read(meeting));
            } catch (IOException | RuntimeException refused) {
                told.completeExceptionally(refused);
            }
        });
        return told;
    }

    private static Secret read(NearMeeting meeting) throws IOException {
        OkHttpClient client = PinnedClient.of(meeting.certificate())
                .proxy(Proxy.NO_PROXY)
                .callTimeout(PATIENCE)
                .build();
        Request request = PinnedClient.request(meeting.host(), meeting.port(), NearDoor.PATH);
        try (Response response = client.newCall(request).execute()) {
            if (response.code() != 200) {
                throw new IOException("the host lets nobody in who has no link");
            }
            return new Secret(response.peekBody(LONGEST).string());
        } finally {
            client.connectionPool().evictAll();
        }
    }
}
