package app.corrillo.livekit.data;

import app.corrillo.livekit.call.CallFailedException;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.RpcAck;
import app.corrillo.livekit.protocol.RpcError;
import app.corrillo.livekit.protocol.RpcRequest;
import app.corrillo.livekit.protocol.RpcResponse;
import java.time.Duration;
import java.util.List;

/** Calls and their answers on the wire (LiveKit's RPC, version 1): a request, a word that it has come, a response. */
public final class CallPackets {
    /** The version in which both are single packets. */
    public static final int VERSION = 1;

    /** The longest number of a call that is taken. */
    public static final int MAX_ID = 128;

    private CallPackets() {}

    public static DataPacket request(String id, String to, String method, String payload, Duration within) {
        RpcRequest request = new RpcRequest.Builder()
                .id(id)
                .method(method)
                .payload(payload)
                .response_timeout_ms((int) within.toMillis())
                .version(VERSION)
                .build();
        return new DataPacket.Builder()
                .rpc_request(request)
                .destination_identities(List.of(to))
                .build();
    }

    /** That a call has arrived. */
    public static DataPacket ack(String id, String to) {
        return new DataPacket.Builder()
                .rpc_ack(new RpcAck.Builder().request_id(id).build())
                .destination_identities(List.of(to))
                .build();
    }

    public static DataPacket answer(String id, String to, String payload) {
        return response(new RpcResponse.Builder().request_id(id).payload(payload), to);
    }

    /** That a call came to nothing. */
    public static DataPacket failure(String id, String to, CallFailedException why) {
        RpcError error = new RpcError.Builder()
                .code(why.code())
                .message(why.sentence())
                .data(why.data())
                .build();
        return response(new RpcResponse.Builder().request_id(id).error(error), to);
    }

    private static DataPacket response(RpcResponse.Builder response, String to) {
        return new DataPacket.Builder()
                .rpc_response(response.build())
                .destination_identities(List.of(to))
                .build();
    }
}
