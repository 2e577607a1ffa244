package app.corrillo.livekit.entry;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.entry.JsonDoor.Answer;
import app.corrillo.meeting.EndReason;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** From what a server answered to a link, or to the reason why there is none. */
final class Admissions {
    private Admissions() {}

    /** The reason behind a status that is not one of success. */
    static EndReason refusal(int status) {
        return switch (status) {
            case 400, 401, 403, 422 -> EndReason.REFUSED;
            case 404, 405 -> EndReason.WRONG_SERVER;
            case 409, 410 -> EndReason.ENDED_BY_HOST;
            case 429 -> EndReason.TOO_MANY_ATTEMPTS;
            default -> status >= 500 ? EndReason.SERVER_GONE : EndReason.WRONG_SERVER;
        };
    }

    /** A link of this server and token; fails where they are none. */
    static CompletableFuture<LiveKitLink> link(String server, String token, boolean plain) {
        boolean usable = LiveKitToken.isToken(token) && !server.contains("?");
        String text = server + "?access_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return usable && LiveKitLink.read(text, plain) instanceof LiveKitLink.Reading.Good(LiveKitLink link)
                ? CompletableFuture.completedFuture(link)
                : failed(EndReason.WRONG_SERVER);
    }

    /** The same after a question: whoever cannot be asked does not answer. */
    static CompletableFuture<LiveKitLink> after(CompletableFuture<Answer> asked, Reading reading) {
        return asked.handle((answer, failure) -> {
                    if (answer == null) {
                        return Admissions.<LiveKitLink>failed(EndReason.NO_ANSWER);
                    }
                    return answer.isGood()
                            ? reading.read(answer)
                            : Admissions.<LiveKitLink>failed(refusal(answer.status()));
                })
                .thenCompose(link -> link);
    }

    static <T> CompletableFuture<T> failed(EndReason reason) {
        return CompletableFuture.failedFuture(new NoEntry(reason));
    }

    /** Whether two addresses are of one host. */
    static boolean isSameHost(URI one, URI other) {
        return one.getHost() != null && one.getHost().equalsIgnoreCase(other.getHost());
    }

    /** Reads the answer of one kind of server. */
    @FunctionalInterface
    interface Reading {
        CompletableFuture<LiveKitLink> read(Answer answer);
    }
}
