package app.corrillo.testkit.livekit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Another participant of a LiveKit room, run by a client of the vendor's. Sources are {@code camera},
 * {@code microphone}, {@code screen_share} and {@code screen_share_audio}. What it refuses is an
 * {@link IllegalStateException}. Safe on any thread.
 */
public abstract class Peer implements AutoCloseable {
    private final Conversation talk;
    private final String page;

    Peer(Conversation talk, String page) {
        this.talk = talk;
        this.page = page;
    }

    /** Asks what there is no method for here. */
    public final JsonNode ask(String what, Map<String, ?> with) {
        return talk.ask(page, what, with);
    }

    /** Joins, and returns its id when it is in. Options as the peer's script knows them. */
    public final String join(String url, String token, Map<String, ?> options) {
        Map<String, Object> with = new HashMap<>(options);
        with.put("url", url);
        with.put("token", token);
        return ask("join", with).asText();
    }

    /** Joins with the defaults: everything is subscribed to. */
    public final String join(String url, String token) {
        return join(url, token, Map.of());
    }

    /** Leaves the room. */
    public final void leave() {
        ask("leave", Map.of());
    }

    /** Publishes the test picture. Returns the track's id. */
    public final String publish(String source, PeerPattern pattern) {
        return ask(
                        "publishPattern",
                        Map.of(
                                "source", source,
                                "number", pattern.number(),
                                "width", pattern.width(),
                                "height", pattern.height(),
                                "fps", pattern.fps(),
                                "codec", pattern.codec(),
                                "simulcast", pattern.simulcast()))
                .asText();
    }

    /** Publishes sound, which is silent until {@link #tone} or {@link #say}. Returns the track's id. */
    public final String publishSound(String source) {
        return ask("publishSound", Map.of("source", source)).asText();
    }

    /** Hums from now on; 0 ends it. */
    public final void tone(String source, double hertz) {
        ask("tone", Map.of("source", source, "hertz", hertz));
    }

    /** Says a WAV file of 16 bit mono, and returns when it has been said. */
    public final void say(String source, Path wav) {
        try {
            ask("say", Map.of("source", source, "wav", Base64.getEncoder().encodeToString(Files.readAllBytes(wav))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public final void unpublish(String source) {
        ask("unpublish", Map.of("source", source));
    }

    public final void mute(String source, boolean muted) {
        ask("mute", Map.of("source", source, "muted", muted));
    }

    /** The newest picture of a track; empty while there is none. */
    public final Optional<PeerPicture> picture(String identity, String source) {
        JsonNode seen = ask("picture", Map.of("identity", identity, "source", source));
        return seen.isNull()
                ? Optional.empty()
                : Optional.of(new PeerPicture(
                        seen.path("millis").asInt(),
                        seen.path("source").asInt(),
                        seen.path("width").asInt(),
                        seen.path("height").asInt(),
                        seen.path("frames").asLong()));
    }

    /** What is heard of a track now; empty while there is none. */
    public final Optional<PeerSound> sound(String identity, String source) {
        JsonNode heard = ask("sound", Map.of("identity", identity, "source", source));
        return heard.isNull()
                ? Optional.empty()
                : Optional.of(new PeerSound(
                        heard.path("level").asDouble(), heard.path("hertz").asDouble()));
    }

    /** Keeps what is heard of a track from now on. */
    public final void record(String identity, String source) {
        ask("record", Map.of("identity", identity, "source", source));
    }

    /** What has been heard since {@link #record}: samples of 16 bits, 48 kHz, mono. */
    public final short[] recorded(String identity, String source) {
        String text =
                ask("recorded", Map.of("identity", identity, "source", source)).asText();
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text)).order(ByteOrder.LITTLE_ENDIAN);
        short[] samples = new short[bytes.remaining() / Short.BYTES];
        bytes.asShortBuffer().get(samples);
        return samples;
    }

    /** Everybody in the room, itself first, as the client sees them: identity, name, attributes, tracks and more. */
    public final List<JsonNode> people() {
        return list("people", Function.identity());
    }

    /** Somebody in the room, as the client sees them. */
    public final Optional<JsonNode> person(String identity) {
        return people().stream()
                .filter(who -> who.path("identity").asText().equals(identity))
                .findFirst();
    }

    /** A track of somebody, as the client sees it: sid, muted, width, height, mime and more. */
    public final Optional<JsonNode> track(String identity, String source) {
        return person(identity).stream()
                .flatMap(who -> StreamSupport.stream(who.path("tracks").spliterator(), false))
                .filter(track -> track.path("source").asText().equals(source))
                .findFirst();
    }

    /** What has happened so far, each as its name and what it concerns, with spaces between. */
    public final List<String> events() {
        return list("events", JsonNode::asText);
    }

    /** Changes its own attributes; an empty value takes one away. */
    public final void attributes(Map<String, String> attributes) {
        ask("attributes", Map.of("attributes", attributes));
    }

    /** Sends a text stream to all, or to these alone. */
    public final void sendText(String topic, String text, String... to) {
        ask("sendText", Map.of("topic", topic, "text", text, "to", List.of(to)));
    }

    /** Sends a byte stream to all. */
    public final void sendFile(String topic, String name, String mime, byte[] content) {
        String bytes = Base64.getEncoder().encodeToString(content);
        ask("sendFile", Map.of("topic", topic, "name", name, "mime", mime, "bytes", bytes));
    }

    /** Sends a data packet to all, or to these alone. */
    public final void sendData(String topic, byte[] content, boolean reliable, String... to) {
        String bytes = Base64.getEncoder().encodeToString(content);
        ask("sendData", Map.of("topic", topic, "bytes", bytes, "reliable", reliable, "to", List.of(to)));
    }

    /** Text streams received so far, on {@code lk.chat}, {@code lk.transcription} and {@code test}. */
    public final List<PeerText> texts() {
        return list("texts", Peer::text);
    }

    /** Data packets received so far. */
    public final List<PeerText> data() {
        return list("data", Peer::text);
    }

    /** Byte streams received so far, on the topics of {@link #texts}. */
    public final List<PeerFile> files() {
        return list(
                "files",
                file -> new PeerFile(
                        file.path("from").asText(),
                        file.path("topic").asText(),
                        file.path("name").asText(),
                        file.path("mime").asText(),
                        file.path("size").asLong(),
                        file.path("sha256").asText()));
    }

    /** Subscribes to a track or not. */
    public final void subscribe(String identity, String source, boolean wanted) {
        ask("subscribe", Map.of("identity", identity, "source", source, "wanted", wanted));
    }

    /** What it has written on standard error, for the message of a failure. */
    public final String errors() {
        return talk.errors();
    }

    final <T> List<T> list(String what, Function<JsonNode, T> each) {
        return StreamSupport.stream(ask(what, Map.of()).spliterator(), false)
                .map(each)
                .toList();
    }

    static PeerText text(JsonNode said) {
        return new PeerText(
                said.path("from").asText(),
                said.path("topic").asText(),
                said.path("text").asText());
    }

    @Override
    public abstract void close();
}
