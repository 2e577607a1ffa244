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

    public MediaProblem problem() {
        return problem;
    }
}
