package app.corrillo.meeting;

import java.time.Instant;

/**
 * What somebody says, written down by a machine; it grows and changes until it is complete.
 *
 * @param id names this piece of speech among those of the same person
 */
public record Caption(ParticipantId speaker, String id, UntrustedText text, boolean complete, Instant at) {}
