package app.corrillo.meeting;

/** What a person can show without words. */
public enum Reaction {
    LIKE,
    LOVE,
    CLAP,
    LAUGH,
    WOW;

    /** The word on the wire of the mesh. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
