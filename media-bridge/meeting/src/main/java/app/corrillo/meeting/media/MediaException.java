package app.corrillo.meeting.media;

/** Completes a future of the engine when what was asked could not be done. The message is for the log. */
public final class MediaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final MediaProblem problem;

    public MediaException(MediaProblem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public MediaException(MediaProblem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    /** Whether a future failed with this problem; the failure may be wrapped once, as futures do. */
    public static boolean is(Throwable failure, MediaProblem which) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof MediaException media && media.problem() == which;
    }

    public MediaProblem problem() {
        return problem;
    }
}
