package app.corrillo.meeting;

/** How well somebody is connected. */
public enum Quality {
    UNKNOWN,
    GOOD,
    POOR,
    LOST
}
