package app.corrillo.livekit.host;

import app.corrillo.meeting.UntrustedText;
import java.time.Duration;

/**
 * What a token lets somebody do.
 *
 * @param room its name
 * @param identity who it is; two people of one identity cannot be there together
 * @param name what the others read; blank where the person chooses
 * @param moderator whether this person runs the room
 * @param life how long it lets this person in
 */
record Pass(String room, String identity, UntrustedText name, boolean moderator, Duration life) {}
