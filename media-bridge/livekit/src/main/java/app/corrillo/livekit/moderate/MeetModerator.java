package app.corrillo.livekit.moderate;

import app.corrillo.livekit.LiveKitToken;
import app.corrillo.livekit.entry.JsonDoor.Answer;
import app.corrillo.livekit.entry.MeetApi;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.ParticipantId;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * By OpenVidu Meet's own server: its tokens do not open LiveKit's room service.
 *
 * @param newest the token of this moment
 * @param identities of who is there
 */
record MeetModerator(
        MeetApi api,
        Supplier<CompletableFuture<LiveKitToken>> newest,
        Function<ParticipantId, CompletableFuture<Optional<String>>> identities)
        implements Moderation {
    @Override
    public CompletableFuture<?> perform(MeetingCommand.ForModeration command) {
        return switch (command) {
            case MeetingCommand.Remove(var who) ->
                identities
                        .apply(who)
                        .thenCompose(identity -> identity.map(one -> ask(token -> api.remove(one, token)))
                                .orElseGet(() -> refused("nobody of this id is there")));
            case MeetingCommand.EndForAll() -> ask(api::end);
            case MeetingCommand.Silence _,
                    MeetingCommand.Permit _,
                    MeetingCommand.ShareRole _,
                    MeetingCommand.HandRole _,
                    MeetingCommand.Spotlight _,
                    MeetingCommand.ForDoor _ -> refused("not offered in rooms of OpenVidu Meet");
        };
    }

    private CompletableFuture<Answer> ask(Function<LiveKitToken, CompletableFuture<Answer>> what) {
        return newest.get()
                .thenCompose(what)
                .thenCompose(answer -> answer.isGood()
                        ? CompletableFuture.completedFuture(answer)
                        : refused("answered by " + answer.status()));
    }

    private static CompletableFuture<Answer> refused(String why) {
        return CompletableFuture.failedFuture(new IOException(why));
    }
}
