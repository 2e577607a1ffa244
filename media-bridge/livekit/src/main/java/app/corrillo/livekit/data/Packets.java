package app.corrillo.livekit.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.DataStream;
import app.corrillo.livekit.protocol.UserPacket;
import java.util.ArrayList;
import java.util.List;
import okio.ByteString;

/** What is said to the other participants, as it is said on the wire. */
public final class Packets {
    /** LiveKit's bound on a chunk of a data stream. */
    static final int CHUNK = 15_000;

    private Packets() {}

    /** A text stream: header, chunks and trailer, to everybody. */
    static List<DataPacket> text(String id, String topic, String text, long timestamp) {
        byte[] bytes = text.getBytes(UTF_8);
        DataStream.Header header = new DataStream.Header.Builder()
                .stream_id(id)
                .timestamp(timestamp)
                .topic(topic)
                .mime_type("text/plain")
                .total_length((long) bytes.length)
                .text_header(new DataStream.TextHeader.Builder().build())
                .build();
        List<DataPacket> packets = new ArrayList<>();
        packets.add(new DataPacket.Builder().stream_header(header).build());
        for (int from = 0, index = 0; from < bytes.length; index++) {
            int to = boundary(bytes, from);
            packets.add(new DataPacket.Builder()
                    .stream_chunk(new DataStream.Chunk.Builder()
                            .stream_id(id)
                            .chunk_index(index)
                            .content(ByteString.of(bytes, from, to - from))
                            .build())
                    .build());
            from = to;
        }
        DataStream.Trailer trailer =
                new DataStream.Trailer.Builder().stream_id(id).build();
        packets.add(new DataPacket.Builder().stream_trailer(trailer).build());
        return packets;
    }

    /** A message of an app under a topic, to these identities or, without any, to everybody. */
    public static DataPacket user(String topic, String payload, List<String> to) {
        return new DataPacket.Builder()
                .user(new UserPacket.Builder()
                        .topic(topic)
                        .payload(ByteString.of(payload.getBytes(UTF_8)))
                        .build())
                .destination_identities(to)
                .build();
    }

    // A receiver may decode chunk by chunk: no character is cut in two.
    private static int boundary(byte[] bytes, int from) {
        int to = Math.min(bytes.length, from + CHUNK);
        while (to < bytes.length && (bytes[to] & 0xC0) == 0x80) {
            to--;
        }
        return to;
    }
}
