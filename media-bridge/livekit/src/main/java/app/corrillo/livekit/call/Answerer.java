package app.corrillo.livekit.call;

/** Answers the calls of one method. */
@FunctionalInterface
public interface Answerer {
    /**
     * Answers, on a virtual thread of the call's own, which may block; it is interrupted when the caller waits no more.
     * Calls may overlap.
     *
     * @return at most {@link Calls#PAYLOAD} bytes of UTF-8
     * @throws CallFailedException is told to the caller as it is
     * @throws Exception is logged, and told as {@link CallProblem#APPLICATION_ERROR} without its words
     */
    String answer(RemoteCall call) throws Exception;
}
