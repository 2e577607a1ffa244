package app.corrillo.livekit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.DataStream;
import app.corrillo.testkit.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import okio.Buffer;
import okio.ByteString;
import okio.DeflaterSink;
import org.junit.jupiter.api.Test;

class IncomingTest {
    private static final String CAPTIONS = "captions";

    private final List<String> broken = new ArrayList<>();
    private final VirtualTime time = new VirtualTime();
    private final Incoming incoming = new Incoming(
            CAPTIONS::equals,
            time,
            Runnable::run,
            (id, saidSo) -> broken.add(id.from() + " " + id.stream() + (saidSo ? " said" : "")));

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

    private void sends(String who, String id, String piece) {
        incoming.begin(who, file(id));
        incoming.add(who, chunk(id, 0, piece));
    }

    @Test
    void whatSomebodyLeftBehindTakesNoRoom() {
        String piece = "x".repeat(Incoming.FILE);
        for (String id : List.of("a", "b")) {
            sends("ana", id, piece);
        }
        incoming.begin("luis", file("c"));
        incoming.departed("ana");
        incoming.add("luis", chunk("c", 0, piece));

        assertEquals(List.of("ana a", "ana b"), broken);
        assertEquals(Incoming.FILE, incoming.size(new Incoming.Id("luis", "c")));
        incoming.clear();
        assertEquals(List.of("ana a", "ana b", "luis c"), broken);
    }

    @Test
    void whoFloodsEndsNothingThatOthersSend() {
        incoming.begin("luis", header("s").build());
        for (int stream = 0; stream < 3 * Incoming.OPEN; stream++) {
            incoming.begin("ana", header("many" + stream).build());
        }
        incoming.begin("eva", header("s").build());
        incoming.add("luis", chunk("s", 0, "hola"));

        assertEquals("hola", incoming.end("luis", trailer("s")).orElseThrow().text());
        assertTrue(incoming.end("eva", trailer("s")).isPresent());
        assertTrue(broken.stream().allMatch(one -> one.startsWith("ana ")));
    }

    @Test
    void whoSendsTheMostGivesWayWhereAllIsTooMuch() {
        String piece = "x".repeat(Incoming.FILE);
        for (String id : List.of("a", "b")) {
            sends("ana", id, piece);
        }
        sends("luis", "f", piece);

        assertEquals(List.of("ana a"), broken);
        assertEquals(
                Incoming.FILE,
                incoming.end("luis", trailer("f")).orElseThrow().bytes().size());
    }

    @Test
    void whatNobodyGoesOnWithIsGivenUp() {
        incoming.begin("ana", header("idle").build());
        incoming.begin("luis", header("slow").build());
        for (int piece = 0; piece < 8; piece++) {
            time.advance(Incoming.IDLE.dividedBy(4));
            incoming.add("luis", chunk("slow", piece, "x"));
        }
        assertEquals(List.of("ana idle"), broken);
        assertEquals(
                "x".repeat(8),
                incoming.end("luis", trailer("slow")).orElseThrow().text());

        time.advance(Incoming.IDLE);
        assertEquals(0, time.waiting(), "nothing is looked after any more");
    }

    @Test
    void whatComesCompressedIsReadAsItWas() {
        String text = "hola a todos ".repeat(500);
        ByteString packed = packed(text);
        incoming.begin("ana", compressed("s").total_length((long) text.length()).build());
        int half = packed.size() / 2;
        incoming.add("ana", piece("s", 0, packed.substring(0, half)));
        incoming.add("ana", piece("s", 1, packed.substring(half)));
        assertEquals(text, incoming.end("ana", trailer("s")).orElseThrow().text());

        DataStream.Header inline = compressed("t").inline_content(packed).build();
        assertEquals(text, incoming.begin("ana", inline).orElseThrow().text());
        assertEquals(List.of(), broken);
    }

    @Test
    void whatIsCompressedComesToNoMoreThanAnythingElse() {
        ByteString bomb = packed("x".repeat(Incoming.TEXT + 1));
        incoming.begin("ana", compressed("s").build());
        incoming.add("ana", piece("s", 0, bomb));
        assertTrue(incoming.begin("ana", compressed("t").inline_content(bomb).build())
                .isEmpty());
        assertEquals(List.of("ana s"), broken);
    }

    @Test
    void whatIsCompressedButCannotBeReadIsDropped() {
        ByteString packed = packed("hola");
        incoming.begin("ana", compressed("noise").build());
        incoming.add("ana", chunk("noise", 0, "\uFFFF no such thing"));
        incoming.begin("ana", compressed("half").build());
        incoming.add("ana", piece("half", 0, packed.substring(0, packed.size() - 1)));
        assertTrue(incoming.end("ana", trailer("half")).isEmpty());
        incoming.begin("ana", compressed("more").build());
        incoming.add("ana", piece("more", 0, append(packed, "x")));
        assertEquals(List.of("ana noise", "ana half", "ana more"), broken);

        incoming.begin("ana", header("unknown").compression(2).build());
        assertEquals(-1, incoming.size(new Incoming.Id("ana", "unknown")));
    }

    private static ByteString append(ByteString bytes, String more) {
        return new Buffer().write(bytes).writeUtf8(more).readByteString();
    }

    /** As the browser's client compresses. */
    private static ByteString packed(String text) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        Buffer packed = new Buffer();
        try (DeflaterSink sink = new DeflaterSink(packed, deflater)) {
            Buffer plain = new Buffer().writeUtf8(text);
            sink.write(plain, plain.size());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.readByteString();
    }

    private static DataStream.Header.Builder compressed(String id) {
        return header(id).compression(1);
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

    private static DataStream.Chunk piece(String id, int index, ByteString content) {
        return chunk(id, index, "").newBuilder().content(content).build();
    }

    private static DataStream.Trailer trailer(String id) {
        return new DataStream.Trailer.Builder().stream_id(id).build();
    }
}
