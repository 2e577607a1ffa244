package app.corrillo.meeting.media;

/** A window that can be shared. */
public record ScreenTarget(long id, String title, int width, int height) {}
