package app.corrillo.livekit.call;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A call came to nothing. An {@link Answerer} that throws it decides what the caller is told. */
public final class CallFailedException extends Exception {
    /** The longest sentence, in bytes of UTF-8 (LiveKit's RPC); what is longer is cut. */
    public static final int SENTENCE = 256;

    private static final long serialVersionUID = 1;

    private final int code;
    private final String data;

    /**
     * An error of an app.
     *
     * @param code one of {@link CallProblem}'s, or an app's own outside 1001 to 1999
     * @param data what the app adds for its other side, at most {@link Calls#PAYLOAD} bytes; what is longer is cut
     */
    public CallFailedException(int code, String sentence, String data) {
        super(cut(sentence, SENTENCE));
        this.code = code;
        this.data = cut(data, Calls.PAYLOAD);
    }

    public CallFailedException(CallProblem problem) {
        this(problem.code(), problem.sentence(), "");
    }

    public int code() {
        return code;
    }

    /** Written by the other side: bounded, and otherwise whatever it likes. */
    public String data() {
        return data;
    }

    /** The sentence; written by the other side where it comes from there. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    // No character is cut in two.
    private static String cut(String text, int most) {
        byte[] bytes = text.getBytes(UTF_8);
        int end = Math.min(bytes.length, most);
        while (end > 0 && end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return end == bytes.length ? text : new String(bytes, 0, end, UTF_8);
    }
}
