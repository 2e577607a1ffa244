package app.corrillo.livekit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.DataStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okio.ByteString;
import org.junit.jupiter.api.Test;

class IncomingTest {
    private static final String CAPTIONS = "captions";

    private final List<String> broken = new ArrayList<>();
    private final Incoming incoming = new Incoming(
            CAPTIONS::equals, (id, saidSo) -> broken.add(id.from() + " " + id.stream() + (saidSo ? " said" : "")));

    @Test
    void whatIsWrittenIsReadAgainAndNoCharacterIsCut() {
        String text = "ñ👋".repeat(9_000);
        Optional<Incoming.Whole> last = Optional.empty();
        for (DataPacket packet : Packets.text("s", "lk.chat", text, 1)) {
            if (packet.stream_header != null) {
                last = incoming.begin("ana", packet.stream_header);
            } else if (packet.stream_chunk != null) {
                assertTrue(packet.stream_chunk.content.size() <= Packets.CHUNK);
                assertFalse(packet.stream_chunk.content.utf8().contains("\uFFFD"));
                last = incoming.add("ana", packet.stream_chunk);
            } else {
                last = incoming.end("ana", packet.stream_trailer);
            }
        }
        assertEquals(text, last.orElseThrow().text());
        assertTrue(last.orElseThrow().complete());
    }

    @Test
    void piecesOfOthersOutOfOrderOrBeyondTheirPromiseAreDropped() {
        incoming.begin("ana", header("s").total_length(2L).build());
        assertTrue(incoming.add("luis", chunk("s", 0, "ab")).isEmpty());
        assertTrue(incoming.add("ana", chunk("s", 1, "ab")).isEmpty());
        assertTrue(incoming.end("ana", trailer("s")).isEmpty());

        incoming.begin("ana", header("t").total_length(2L).build());
        incoming.add("ana", chunk("t", 0, "abc"));
        assertTrue(incoming.end("ana", trailer("t")).isEmpty());
        assertTrue(
                incoming.begin("ana", header("u").total_length(Long.MAX_VALUE).build())
                        .isEmpty());
        assertTrue(incoming.end("ana", trailer("u")).isEmpty());
        assertEquals(List.of("ana s", "ana t"), broken);
    }

    @Test
    void endlessTextsAndCountlessStreamsAreBounded() {
        incoming.begin("ana", header("s").build());
        String piece = "x".repeat(Packets.CHUNK);
        int pieces = 0;
        while (incoming.size(new Incoming.Id("ana", "s")) >= 0) {
            incoming.add("ana", chunk("s", pieces++, piece));
        }
        assertEquals(1 + Incoming.TEXT / Packets.CHUNK, pieces);
        for (int stream = 0; stream < 2 * Incoming.OPEN; stream++) {
            incoming.begin("ana", header("many" + stream).build());
        }
        assertTrue(incoming.end("ana", trailer("many0")).isEmpty());
        assertTrue(incoming.end("ana", trailer("many" + (2 * Incoming.OPEN - 1)))
                .isPresent());
        assertEquals(Incoming.OPEN + 1, broken.size());
    }

    @Test
    void aTextGrowsWhereItIsReadWhileItIsWrittenAndAsFarAsItIsShown() {
        incoming.begin("ana", header("said").build());
        assertTrue(incoming.add("ana", chunk("said", 0, "a")).isEmpty());
        incoming.begin("ana", header("written").topic(CAPTIONS).build());
        assertEquals(
                "a", incoming.add("ana", chunk("written", 0, "a")).orElseThrow().text());
        assertEquals(
                "ab",
                incoming.add("ana", chunk("written", 1, "b")).orElseThrow().text());
        String much = "x".repeat(Incoming.GROWING);
        assertTrue(incoming.add("ana", chunk("written", 2, much)).isEmpty());
        assertEquals(
                "ab" + much,
                incoming.end("ana", trailer("written")).orElseThrow().text());
    }

    @Test
    void emptyPiecesAndCountlessOnesAreNotTaken() {
        incoming.begin("ana", header("s").build());
        incoming.add("ana", chunk("s", 0, ""));
        incoming.begin("ana", header("t").build());
        int pieces = 0;
        while (incoming.size(new Incoming.Id("ana", "t")) == pieces) {
            incoming.add("ana", chunk("t", pieces++, "x"));
        }
        incoming.begin("ana", file("f"));
        for (int piece = 0; piece < Incoming.TEXT_PIECES + 1; piece++) {
            incoming.add("ana", chunk("f", piece, "x"));
        }

        assertEquals(Incoming.TEXT_PIECES + 1, pieces);
        assertEquals(List.of("ana s", "ana t"), broken);
        assertEquals(Incoming.TEXT_PIECES + 1, incoming.size(new Incoming.Id("ana", "f")));
    }

    @Test
    void aStreamInOnePacketIsWhole() {
        DataStream.Header header =
                header("s").inline_content(ByteString.encodeUtf8("all of it")).build();
        assertEquals("all of it", incoming.begin("ana", header).orElseThrow().text());
    }

    @Test
    void oneThatBreaksOffSaysSo() {
        incoming.begin("ana", header("s").build());
        assertTrue(incoming.end(
                        "ana",
                        new DataStream.Trailer.Builder()
                                .stream_id("s")
                                .reason("error")
                                .build())
                .isEmpty());
        assertEquals(List.of("ana s said"), broken);
    }

    @Test
    void aNumberIsOfOneStreamAndNotEndless() {
        incoming.begin("ana", header("s").build());
        incoming.begin("luis", header("s").build());
        incoming.begin("ana", header("s").total_length(Long.MAX_VALUE).build());
        assertTrue(incoming.end("ana", trailer("s")).isEmpty());
        assertTrue(incoming.end("luis", trailer("s")).isPresent());
        assertEquals(List.of("ana s"), broken);

        String endless = "s".repeat(Incoming.MAX_ID + 1);
        incoming.begin("ana", header(endless).build());
        assertEquals(-1, incoming.size(new Incoming.Id("ana", endless)));
    }

    @Test
    void whatSomebodyLeftBehindTakesNoRoom() {
        String piece = "x".repeat(Incoming.FILE);
        for (String id : List.of("a", "b")) {
            incoming.begin("ana", file(id));
            incoming.add("ana", chunk(id, 0, piece));
        }
        incoming.begin("luis", file("c"));
        incoming.departed("ana");
        incoming.add("luis", chunk("c", 0, piece));

        assertEquals(List.of("ana a", "ana b"), broken);
        assertEquals(Incoming.FILE, incoming.size(new Incoming.Id("luis", "c")));
        incoming.clear();
        assertEquals(List.of("ana a", "ana b", "luis c"), broken);
    }

    private static DataStream.Header.Builder header(String id) {
        return new DataStream.Header.Builder()
                .stream_id(id)
                .topic("lk.chat")
                .text_header(new DataStream.TextHeader.Builder().build());
    }

    private static DataStream.Header file(String id) {
        return new DataStream.Header.Builder()
                .stream_id(id)
                .byte_header(new DataStream.ByteHeader.Builder().build())
                .build();
    }

    private static DataStream.Chunk chunk(String id, int index, String text) {
        return new DataStream.Chunk.Builder()
                .stream_id(id)
                .chunk_index(index)
                .content(ByteString.encodeUtf8(text))
                .build();
    }

    private static DataStream.Trailer trailer(String id) {
        return new DataStream.Trailer.Builder().stream_id(id).build();
    }
}
