package app.corrillo.livekit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.protocol.ChatMessage;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.DataStream;
import app.corrillo.livekit.protocol.DataStream.OperationType;
import app.corrillo.meeting.UntrustedText;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.junit.jupiter.api.Test;

class ChatDialectsTest {
    private final ChatDialects chat = new ChatDialects();

    @Test
    void aMessageGoesAsAStreamAndInTheOlderWayForThoseWhoKnowNoStreams() {
        List<DataPacket> packets = chat.write(UntrustedText.message("hi"), 5);

        assertEquals(4, packets.size());
        assertEquals("lk.chat", packets.getFirst().stream_header.topic);
        assertEquals("lk-chat-topic", packets.getLast().user.topic);
        String id = packets.getFirst().stream_header.stream_id;
        assertEquals(
                "{\"id\":\"" + id + "\",\"timestamp\":5,\"message\":\"hi\",\"ignoreLegacy\":true}",
                packets.getLast().user.payload.utf8());
    }

    @Test
    void theOlderWayIsReadUnlessItIsACopy() {
        assertEquals(Optional.of("hi"), read("lk-chat-topic", "{\"id\":\"1\",\"message\":\"hi\"}"));
        assertEquals(Optional.empty(), read("lk-chat-topic", "{\"id\":\"1\",\"message\":\"hi\"}"));
        assertEquals(
                Optional.empty(), read("lk-chat-topic", "{\"id\":\"2\",\"message\":\"hi\",\"ignoreLegacy\":true}"));
    }

    @Test
    void whoSpeaksAsOpenViduMeetIsAnsweredSoAndTheOthersLoseNothing() {
        assertEquals(Optional.of("hola"), read("chat", "{\"message\":\"hola\"}"));
        List<DataPacket> packets = chat.write(UntrustedText.message("hi"), 5);

        assertEquals(5, packets.size());
        assertEquals("lk.chat", packets.getFirst().stream_header.topic);
        assertEquals("lk-chat-topic", packets.get(3).user.topic);
        assertEquals("chat", packets.getLast().user.topic);
        String json = packets.getLast().user.payload.utf8();
        assertTrue(json.contains("\"message\":\"hi\""), json);
        assertEquals(Optional.empty(), read("chat", json), "who reads the stream reads it once");
        assertEquals(Optional.of("hola"), read("chat", "{\"message\":\"hola\"}"), "what has no number is always new");
    }

    @Test
    void aCopyInTheDialectOfOpenViduMeetMakesNobodySendMore() {
        read("chat", "{\"id\":\"1\",\"message\":\"hi\",\"ignoreLegacy\":true}");

        assertEquals(4, chat.write(UntrustedText.message("hi"), 5).size());
    }

    @Test
    void aRoomOfOpenViduMeetIsSpokenToInItsOwnWay() {
        chat.lookAt("{\"livekitUrl\":\"wss://meet.example.org\"}");
        List<DataPacket> packets = chat.write(UntrustedText.message("hi"), 5);

        assertEquals(1, packets.size());
        assertEquals("chat", packets.getFirst().user.topic);
        assertEquals("{\"message\":\"hi\"}", packets.getFirst().user.payload.utf8());
    }

    @Test
    void theMetadataOfATokenOfOpenViduMeetIsKnown() {
        chat.lookAt("");
        chat.lookAt("{");
        chat.lookAt("{\"room\":1}");
        assertEquals(4, chat.write(UntrustedText.message("hi"), 5).size());
        chat.lookAt("{\"livekitUrl\":\"wss://meet.example.org\",\"roomId\":\"a\"}");
        assertEquals(1, chat.write(UntrustedText.message("hi"), 5).size());
    }

    @Test
    void nonsenseIsNoMessage() {
        for (String nonsense : List.of("", "{", "[]", "{\"message\":1}", "[".repeat(5_000), "null")) {
            assertTrue(read("chat", nonsense).isEmpty());
            assertTrue(read("lk-chat-topic", nonsense).isEmpty());
        }
        assertTrue(read("other", "{\"message\":\"hi\"}").isEmpty());
    }

    @Test
    void anEditIsSaidOnceAndMarkedAndWhatIsTakenBackOrLikedIsNoMessage() {
        assertEquals(Optional.of("hi"), read("s", OperationType.CREATE, 0, "hi"));
        assertEquals(Optional.of("✎ hi!"), read("s", OperationType.UPDATE, 1, "hi!"));
        assertEquals(Optional.empty(), read("s", OperationType.UPDATE, 1, "hi!"));
        assertEquals(Optional.of("✎ hi?"), read("s", OperationType.UPDATE, 2, "hi?"));
        assertEquals(Optional.empty(), read("s", OperationType.DELETE, 3, "hi?"));
        assertEquals(Optional.empty(), read("s", OperationType.REACTION, 4, "👍"));

        ChatMessage packet = new ChatMessage.Builder().id("p").message("hola").build();
        assertEquals(Optional.of("hola"), read(packet));
        assertEquals(Optional.empty(), read(packet));
        ChatMessage edited =
                packet.newBuilder().message("¡hola!").edit_timestamp(7L).build();
        assertEquals(Optional.of("✎ ¡hola!"), read(edited));
        assertEquals(Optional.empty(), read(edited));
        assertEquals(
                Optional.empty(),
                read(edited.newBuilder().deleted(true).edit_timestamp(8L).build()));
    }

    private Optional<String> read(ChatMessage packet) {
        return chat.read("ana", packet).map(UntrustedText::value);
    }

    private Optional<String> read(String id, OperationType what, int version, String text) {
        DataStream.Header header = new DataStream.Header.Builder()
                .stream_id(id)
                .topic(ChatDialects.STREAM)
                .text_header(new DataStream.TextHeader.Builder()
                        .operation_type(what)
                        .version(version)
                        .build())
                .build();
        return chat.read(
                        "ana",
                        new Incoming.Whole(new Incoming.Id("ana", id), header, ByteString.encodeUtf8(text), true))
                .map(UntrustedText::value);
    }

    private Optional<String> read(String topic, String payload) {
        return chat.read("ana", topic, payload).map(UntrustedText::value);
    }
}
