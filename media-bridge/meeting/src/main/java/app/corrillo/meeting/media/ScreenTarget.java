package app.corrillo.meeting.media;

/**
 * A window that can be shared.
 *
 * @param process of the program that it belongs to, as that says; 0 where it does not
 */
public record ScreenTarget(long id, long process, String title, int width, int height) {}
