package app.corrillo.livekit.data;

import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.RpcRequest;
import java.util.List;

/** Calls of other participants (LiveKit's RPC): each is answered, so that nobody waits for the time to run out. */
public final class Calls {
    /** LiveKit's code for a method that nobody here offers. */
    static final int UNSUPPORTED_METHOD = 1_400;

    private static final int MAX_ID = 128;

    private Calls() {}

    /** That it arrived, and that this app has no such method. */
    public static List<DataPacket> refuse(RpcRequest request, String from) {
        return request.id.isEmpty() || request.id.length() > MAX_ID
                ? List.of()
                : List.of(
                        Packets.ack(request.id, from),
                        Packets.error(request.id, from, UNSUPPORTED_METHOD, "Method not supported at destination"));
    }
}
