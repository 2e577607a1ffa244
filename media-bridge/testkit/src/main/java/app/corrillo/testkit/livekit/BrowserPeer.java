package app.corrillo.testkit.livekit;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A participant in a real browser, with livekit-client. Made by {@link Chromium#open}. */
public final class BrowserPeer extends Peer {
    BrowserPeer(Conversation talk, String page) {
        super(talk, page);
    }

    /** Asks for a size of a track, in pixels, as a tile does. Wants {@code adaptiveStream} off. */
    public void size(String identity, String source, int width, int height) {
        ask("size", Map.of("identity", identity, "source", source, "width", width, "height", height));
    }

    /** Before joining: like a browser that does not know this codec, such as {@code VP9}. */
    public void lack(String codec) {
        ask("lack", Map.of("codec", codec));
    }

    /** What is heard now of a track in its left and its right channel; empty while there is none. */
    public List<PeerSound> sides(String identity, String source) {
        return StreamSupport.stream(
                        ask("sides", Map.of("identity", identity, "source", source))
                                .spliterator(),
                        false)
                .map(heard -> new PeerSound(
                        heard.path("level").asDouble(), heard.path("hertz").asDouble()))
                .toList();
    }

    /** Wants pictures of a track or not, while it stays subscribed to it. */
    public void enable(String identity, String source, boolean wanted) {
        ask("enable", Map.of("identity", identity, "source", source, "wanted", wanted));
    }

    /** Lets everybody see and hear what it publishes, or nobody. */
    public void admit(boolean everybody) {
        ask("admit", Map.of("everybody", everybody));
    }

    /** Sends a chat message in the dialects of {@code sendChatMessage}. */
    public void sendChat(String text) {
        ask("sendChat", Map.of("text", text));
    }

    /** Chat messages received so far, as the client's event says. */
    public List<PeerText> chats() {
        return list("chats", Peer::text);
    }

    /**
     * Lets the server make trouble, for this participant: signal-reconnect, full-reconnect, node-failure, migration…
     */
    public void simulate(String scenario) {
        ask("simulate", Map.of("scenario", scenario));
    }

    /** Closes the page, without leaving first. */
    @Override
    public void close() {
        ask("close", Map.of());
    }
}
