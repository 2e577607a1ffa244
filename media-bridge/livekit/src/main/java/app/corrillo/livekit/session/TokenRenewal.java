package app.corrillo.livekit.session;

import app.corrillo.livekit.LiveKitToken;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gets a newer token when the server's app says that this one is outdated: one question at a time, and one more for all
 * that was said meanwhile. Where nobody answers, it is asked again. Only for the session's lane.
 */
final class TokenRenewal {
    /** From a question that came to nothing to the next. */
    static final Duration PAUSE = Duration.ofSeconds(2);

    /** So often, one after the other; then what the token says is not relied on any more. */
    static final int QUESTIONS = 4;

    private static final Logger LOG = System.getLogger(TokenRenewal.class.getName());

    private final Tools tools;
    private final Authority authority;
    private final Supplier<LiveKitToken> token;
    private final Consumer<LiveKitToken> newer;
    private final Runnable none;
    private @Nullable String wanted;
    private boolean asking;
    private boolean over;
    private int vain;

    /** @param none runs when there is none */
    TokenRenewal(
            Tools tools,
            Authority authority,
            Supplier<LiveKitToken> token,
            Consumer<LiveKitToken> newer,
            Runnable none) {
        this.tools = tools;
        this.authority = authority;
        this.token = token;
        this.newer = newer;
        this.none = none;
    }

    /** The server itself says something of this topic to this person. */
    void heard(String topic) {
        if (over) {
            return;
        }
        if (asking) {
            wanted = topic;
        } else {
            authority.renew(topic, token.get()).ifPresent(question -> {
                asking = true;
                ask(topic, question);
            });
        }
    }

    /** The meeting is over. */
    void stop() {
        over = true;
    }

    private void ask(String topic, CompletableFuture<LiveKitToken> question) {
        question.whenComplete((answer, failure) -> tools.lane().run(() -> {
            if (answer != null) {
                newer.accept(answer);
                next();
            } else {
                LOG.log(Level.WARNING, "no newer token: " + failure);
                again(topic);
            }
        }));
    }

    private void again(String topic) {
        if (++vain < QUESTIONS) {
            tools.time()
                    .after(
                            PAUSE,
                            () -> tools.lane().run(() -> {
                                if (!over) {
                                    authority.renew(topic, token.get()).ifPresent(question -> ask(topic, question));
                                }
                            }));
        } else {
            none.run();
            next();
        }
    }

    private void next() {
        asking = false;
        vain = 0;
        String more = wanted;
        wanted = null;
        if (more != null) {
            heard(more);
        }
    }
}
