package app.corrillo.livekit.moderate;

import app.corrillo.meeting.MeetingCommand;
import java.util.concurrent.CompletableFuture;

/** Carries out the wishes of somebody who runs a room. Thread-safe. */
@FunctionalInterface
interface Moderation {
    /** Fails where the server does not allow it, or somebody is not there any more. Never blocks. */
    CompletableFuture<?> perform(MeetingCommand.ForModeration command);
}
