package app.corrillo.ui.words;

/** How large something is, in words. */
public final class Sizes {
    private static final double KILO = 1_000;
    private static final double MEGA = 1_000_000;

    private Sizes() {}

    /** Such as "480 kB" or "2.4 MB", by powers of a thousand, as file managers say it. */
    public static String say(long bytes, Words words) {
        if (bytes < KILO) {
            return words.say("size.bytes", bytes);
        }
        return bytes < MEGA - KILO / 2
                ? words.say("size.kilobytes", Math.round(bytes / KILO))
                : words.say("size.megabytes", Math.round(bytes / MEGA * 10) / 10.0);
    }
}
