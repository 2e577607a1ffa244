package app.corrillo.meeting.media;

/**
 * A device that can be chosen.
 *
 * @param id what the system knows it by, stable while it stays plugged in
 * @param name what a person reads
 * @param preferred whether the system uses it when nothing is chosen
 */
public record MediaDevice(String id, String name, boolean preferred) {}
