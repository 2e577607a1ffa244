package app.corrillo.testkit.livekit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small HTTP server of a test's own on the loopback address, which answers JSON with JSON. */
public abstract class HttpStandIn implements AutoCloseable {
    /** In which OpenVidu Meet takes a token. */
    static final String KEY = "X-Room-Member-Token";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();

    HttpStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What it answers: the status, and what becomes JSON unless it is a string. */
    record Reply(int status, Object body) {}

    /** @param key what came in the header {@link #KEY}; empty without one */
    abstract Reply answer(String method, String path, String key, JsonNode body);

    /** {@code http://127.0.0.1:PORT}. */
    public final URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The bodies of all requests so far. */
    public final List<JsonNode> asked() {
        return List.copyOf(asked);
    }

    @Override
    public final void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = read(exchange.getRequestBody().readAllBytes());
            asked.add(body);
            String key = exchange.getRequestHeaders().getFirst(KEY);
            Reply reply = answer(
                    exchange.getRequestMethod(), exchange.getRequestURI().getPath(), key == null ? "" : key, body);
            byte[] bytes = reply.body() instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : JSON.writeValueAsBytes(reply.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (reply.status() / 100 == 3) {
                exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
            }
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static JsonNode read(byte[] bytes) throws IOException {
        return bytes.length == 0 ? JSON.missingNode() : JSON.readTree(bytes);
    }

    /** A refusal as these servers word it. */
    static Reply refuse(int status, String why) {
        return new Reply(status, Map.of("error", why, "message", why));
    }
}
