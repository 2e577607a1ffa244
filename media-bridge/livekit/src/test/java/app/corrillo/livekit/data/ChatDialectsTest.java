package app.corrillo.livekit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.meeting.UntrustedText;
import java.util.List;
import java.util.Optional;
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
    void aRoomOfOpenViduMeetIsAnsweredInItsOwnWay() {
        assertEquals(Optional.of("hola"), read("chat", "{\"message\":\"hola\"}"));
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

    private Optional<String> read(String topic, String payload) {
        return chat.read("ana", topic, payload).map(UntrustedText::value);
    }
}
