package app.corrillo.client.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.client.app.Meetings;
import app.corrillo.client.cli.NoWishes;
import app.corrillo.client.cli.Wishes;
import app.corrillo.livekit.LiveKitAdapter;
import app.corrillo.livekit.LiveKitOptions;
import app.corrillo.meeting.Meeting;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.Phase;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.time.SystemTime;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeEngine;
import app.corrillo.ui.Preferences;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChosenProxyTest {
    private static final Wishes NONE = NoWishes.none();

    private static List<Proxy> of(String written, String server) {
        return new ChosenProxy(() -> written).select(URI.create(server));
    }

    @Test
    void serversAreCalledThroughItAndComputersNearByAreNot() {
        List<Proxy> through =
                List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example", 3128)));
        assertEquals(through, of("proxy.example:3128", "https://rooms.example/rtc"));
        assertEquals(through, of("proxy.example:3128", "https://172.32.0.1/"));
        assertEquals(through, of("proxy.example:3128", "https://[2001:db8::1]/"));
        for (String near : List.of(
                "https://localhost:7880/",
                "https://127.0.0.1/",
                "https://10.1.2.3/",
                "https://172.20.1.1/",
                "https://192.168.1.20:4433/",
                "https://169.254.9.9/",
                "https://kitchen.local/",
                "https://[::1]/",
                "https://[fe80::1]/",
                "https://[fd12:3456::1]/")) {
            assertEquals(List.of(Proxy.NO_PROXY), of("proxy.example:3128", near), near);
        }
        for (String none : List.of("", "proxy.example", "proxy.example:0", "proxy.example:99999", ":1")) {
            assertEquals(List.of(Proxy.NO_PROXY), of(none, "https://rooms.example/"), none);
        }
    }

    /** A real call of a real adapter; what is called does not exist, and is never looked up on this computer. */
    @Test
    void anAdapterCallsThroughTheProxy() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                SystemTime time = new SystemTime();
                FakeEngine engine = new FakeEngine(Scenes.devices())) {
            CompletableFuture<String> asked = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> refuse(proxy, asked));
            ProxySelector.setDefault(new ChosenProxy(() -> "127.0.0.1:" + proxy.getLocalPort()));
            LiveKitAdapter adapter =
                    new LiveKitAdapter(new LiveKitOptions(false, Optional.empty()), InstantSource.system());
            try (Meeting meeting = new Meetings(List.of(adapter), engine, time)
                    .open("https://meet.invalid/room/weekly?secret=abcdefgh", NONE, Preferences.first())) {
                meeting.send(new MeetingCommand.Join(UntrustedText.name("Ana")));
                assertEquals("CONNECT meet.invalid:443 HTTP/1.1", asked.get(20, TimeUnit.SECONDS));
                Eventually.that("the meeting is over", () -> meeting.state().phase() == Phase.ENDED);
            }
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private static void refuse(ServerSocket proxy, CompletableFuture<String> asked) {
        try {
            while (true) {
                try (Socket caller = proxy.accept()) {
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                    asked.complete(lines.readLine());
                    caller.getOutputStream()
                            .write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException closed) {
            asked.completeExceptionally(closed);
        }
    }
}
