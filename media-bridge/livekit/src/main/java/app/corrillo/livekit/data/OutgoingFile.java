package app.corrillo.livekit.data;

import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.DataStream;
import java.util.List;
import okio.ByteString;

/** A file on its way, packet by packet: header, chunks, trailer. Not thread-safe. */
public final class OutgoingFile {
    private final String id;
    private final byte[] content;
    private final List<String> to;
    private final DataStream.Header header;
    private int chunk = -1;
    private boolean done;

    /**
     * @param content must not be changed any more
     * @param to identities of those it is for; empty for everybody
     */
    public OutgoingFile(String id, String name, String mimeType, byte[] content, long timestamp, List<String> to) {
        this.to = List.copyOf(to);
        this.id = id;
        this.content = content;
        header = new DataStream.Header.Builder()
                .stream_id(id)
                .timestamp(timestamp)
                .topic(ChatDialects.STREAM)
                .mime_type(mimeType)
                .total_length((long) content.length)
                .byte_header(new DataStream.ByteHeader.Builder().name(name).build())
                .build();
    }

    public boolean isDone() {
        return done;
    }

    /** Whether nobody else gets it. */
    public boolean isOnlyFor(String identity) {
        return to.equals(List.of(identity));
    }

    /** How many bytes of it were handed out. */
    public long sent() {
        return Math.min(content.length, (long) Math.max(0, chunk) * Packets.CHUNK);
    }

    /** Tells that nothing more comes. */
    public DataPacket stopped() {
        return trailer("cancelled");
    }

    /** The next packet. */
    public DataPacket next() {
        int from = chunk * Packets.CHUNK;
        if (chunk < 0) {
            chunk++;
            return new DataPacket.Builder()
                    .destination_identities(to)
                    .stream_header(header)
                    .build();
        }
        if (from >= content.length) {
            done = true;
            return trailer("");
        }
        int size = Math.min(Packets.CHUNK, content.length - from);
        return new DataPacket.Builder()
                .destination_identities(to)
                .stream_chunk(new DataStream.Chunk.Builder()
                        .stream_id(id)
                        .chunk_index(chunk++)
                        .content(ByteString.of(content, from, size))
                        .build())
                .build();
    }

    private DataPacket trailer(String reason) {
        return new DataPacket.Builder()
                .destination_identities(to)
                .stream_trailer(new DataStream.Trailer.Builder()
                        .stream_id(id)
                        .reason(reason)
                        .build())
                .build();
    }
}
