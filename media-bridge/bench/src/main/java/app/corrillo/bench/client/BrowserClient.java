package app.corrillo.bench.client;

import app.corrillo.testkit.Eventually;
import com.sun.net.httpserver.HttpServer;
import java.awt.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chromium with livekit-client, in a page that fills the screen with a grid of pictures. */
public final class BrowserClient implements Client {
    private static final List<String> FLAGS = List.of(
            "chromium",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--allow-loopback-in-peer-connection",
            "--disable-features=WebRtcHideLocalIpsWithMdns,LocalNetworkAccessChecks",
            "--window-position=0,0",
            "--window-size=" + Desktop.WIDTH + "," + Desktop.HEIGHT,
            "--kiosk");

    private final Desktop desktop = new Desktop();
    private final Path profile = Files.createTempDirectory("bench-browser");
    private final Optional<Path> film;
    private final Path logs;
    private final HttpServer pages;
    private final String address;
    private volatile String state = "";
    private volatile String tile = "";

    /**
     * @param modules npm's folder that holds livekit-client
     * @param size of its tiles, in pixels
     * @param film what its camera shows (Y4M), which is sent in layers and shown as a mirror; empty for none
     */
    BrowserClient(Path modules, String url, String token, Dimension size, Optional<Path> film, Path logs)
            throws IOException {
        this.film = film;
        this.logs = logs;
        pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/", "text/html", resource("room.html"));
        serve(
                "/livekit-client.js",
                "text/javascript",
                Files.readAllBytes(modules.resolve("livekit-client/dist/livekit-client.umd.js")));
        pages.createContext("/said", exchange -> {
            String[] said = exchange.getRequestURI().getQuery().split("&", 2);
            state = said[0];
            tile = said[1];
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        pages.start();
        address =
                "http://localhost:" + pages.getAddress().getPort() + "/?width=" + size.width + "&height=" + size.height
                        + "&url="
                        + URLEncoder.encode(url, StandardCharsets.UTF_8) + "&token=" + token
                        + (film.isPresent() ? "&camera" : "");
    }

    @Override
    public String name() {
        return "Chromium";
    }

    @Override
    public void start() throws IOException {
        List<String> command = new ArrayList<>(FLAGS);
        film.ifPresent(shown -> command.addAll(List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + shown)));
        command.addAll(List.of("--user-data-dir=" + profile, address));
        desktop.start(logs.resolve("chromium.log"), command);
    }

    @Override
    public Desktop desktop() {
        return desktop;
    }

    @Override
    public void leave() throws IOException {
        desktop.focus("Bench");
        desktop.press("l");
        Eventually.that("the page has left", () -> state.equals("left"));
    }

    @Override
    public Dimension tile(Duration patience) {
        Eventually.within(patience, "the size of the page's tiles", () -> !tile.isEmpty());
        String[] sides = tile.split("x", 2);
        return new Dimension(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }

    @Override
    public void close() throws IOException {
        pages.stop(0);
        desktop.close();
        try (var files = Files.walk(profile)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void serve(String path, String type, byte[] bytes) {
        pages.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = BrowserClient.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no resource " + name);
            }
            return in.readAllBytes();
        }
    }
}
