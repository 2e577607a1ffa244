package app.corrillo.livekit.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.corrillo.livekit.protocol.AddTrackRequest;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.DataStream;
import app.corrillo.livekit.protocol.DisconnectReason;
import app.corrillo.livekit.protocol.MuteTrackRequest;
import app.corrillo.livekit.protocol.Ping;
import app.corrillo.livekit.protocol.SessionDescription;
import app.corrillo.livekit.protocol.SignalRequest;
import app.corrillo.livekit.protocol.SignalResponse;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.livekit.protocol.TrackType;
import app.corrillo.livekit.protocol.UpdateTrackSettings;
import app.corrillo.livekit.protocol.UserPacket;
import java.io.IOException;
import java.util.List;
import okio.ByteString;
import org.junit.jupiter.api.Test;

/** The messages as bytes: field numbers are LiveKit's, and must not change with a generator or a .proto file. */
class WireFormatTest {
    @Test
    void aPing() {
        assertEquals(
                "820104" + "0801" + "1002",
                hex(new SignalRequest.Builder()
                        .ping_req(new Ping.Builder().timestamp(1).rtt(2).build())));
    }

    @Test
    void anOffer() {
        assertEquals(
                "0a0e" + "0a056f66666572" + "1203763d30" + "1807",
                hex(new SignalRequest.Builder()
                        .offer(new SessionDescription.Builder()
                                .type("offer")
                                .sdp("v=0")
                                .id(7)
                                .build())));
    }

    @Test
    void aTrackOfACamera() {
        assertEquals(
                "220d" + "0a0163" + "1801" + "208005" + "28e802" + "4001",
                hex(new SignalRequest.Builder()
                        .add_track(new AddTrackRequest.Builder()
                                .cid("c")
                                .type(TrackType.VIDEO)
                                .width(640)
                                .height(360)
                                .source(TrackSource.CAMERA)
                                .build())));
    }

    @Test
    void aMuteAndASize() {
        assertEquals(
                "2a05" + "0a0174" + "1001",
                hex(new SignalRequest.Builder()
                        .mute(new MuteTrackRequest.Builder()
                                .sid("t")
                                .muted(true)
                                .build())));
        assertEquals(
                "3a09" + "0a0174" + "28c002" + "30b401",
                hex(new SignalRequest.Builder()
                        .track_setting(new UpdateTrackSettings.Builder()
                                .track_sids(List.of("t"))
                                .width(320)
                                .height(180)
                                .build())));
    }

    @Test
    void aPacketOfAnApp() {
        DataPacket packet = new DataPacket.Builder()
                .user(new UserPacket.Builder()
                        .payload(ByteString.encodeUtf8("hi"))
                        .topic("chat")
                        .build())
                .sequence(3)
                .build();
        assertEquals(
                "800103" + "120a" + "12026869" + "220463686174",
                ByteString.of(DataPacket.ADAPTER.encode(packet)).hex());
    }

    @Test
    void aStreamsHeaderWithContentInItIsRead() throws IOException {
        // Field 13 of a packet: stream id, topic, text header, content (field 11).
        ByteString bytes = ByteString.decodeHex("6a10" + "0a0173" + "1a076c6b2e63686174" + "4a00" + "5a00");
        DataStream.Header header = DataPacket.ADAPTER.decode(bytes).stream_header;
        assertEquals("lk.chat", header.topic);
        assertEquals(ByteString.EMPTY, header.inline_content);
    }

    @Test
    void whatIsNotKnownIsKeptAndOverlooked() throws IOException {
        // Field 200, which there is none of, and a reason (8.2) with a number that nobody has given yet.
        ByteString bytes = ByteString.decodeHex("c20c0161" + "4203" + "10e807");
        SignalResponse message = SignalResponse.ADAPTER.decode(bytes);
        assertEquals(DisconnectReason.UNKNOWN_REASON, message.leave.reason);
        assertEquals(bytes.size(), SignalResponse.ADAPTER.encode(message).length);
    }

    private static String hex(SignalRequest.Builder message) {
        return ByteString.of(SignalRequest.ADAPTER.encode(message.build())).hex();
    }
}
