package app.corrillo.meeting;

import java.time.Instant;

/** One message of the chat, as everybody reads it. */
public record ChatMessage(ParticipantId from, UntrustedText author, UntrustedText text, Instant at, boolean own) {}
