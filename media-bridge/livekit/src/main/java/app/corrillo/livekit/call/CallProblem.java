package app.corrillo.livekit.call;

/** Why a call came to nothing, with the number that LiveKit's clients know it by (LiveKit's RPC, built-in errors). */
public enum CallProblem {
    UNSUPPORTED_METHOD(1_400, "Method not supported at destination"),
    RECIPIENT_NOT_FOUND(1_401, "Recipient not found"),
    REQUEST_TOO_LARGE(1_402, "Request payload too large"),
    UNSUPPORTED_SERVER(1_403, "RPC not supported by server"),
    UNSUPPORTED_VERSION(1_404, "Unsupported RPC version"),
    APPLICATION_ERROR(1_500, "Application error in method handler"),
    CONNECTION_TIMEOUT(1_501, "Connection timeout"),
    RESPONSE_TIMEOUT(1_502, "Response timeout"),
    RECIPIENT_GONE(1_503, "Recipient disconnected"),
    RESPONSE_TOO_LARGE(1_504, "Response payload too large"),
    SEND_FAILED(1_505, "Failed to send");

    private final int code;
    private final String sentence;

    CallProblem(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** As on the wire. */
    public int code() {
        return code;
    }

    /** As LiveKit's clients say it. */
    public String sentence() {
        return sentence;
    }
}
