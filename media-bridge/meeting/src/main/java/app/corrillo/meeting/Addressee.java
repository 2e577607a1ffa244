package app.corrillo.meeting;

/**
 * The one person whom something is for.
 *
 * @param name what this person was called at that time
 */
public record Addressee(ParticipantId id, UntrustedText name) {}
