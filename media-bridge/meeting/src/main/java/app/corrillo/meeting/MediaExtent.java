package app.corrillo.meeting;

/** How much of sound and pictures there is in this meeting, after what the engine did and the person decided. */
public sealed interface MediaExtent {
    /** All that the meeting has. */
    record Everything() implements MediaExtent {}

    /** Sound; pictures are neither sent nor received until the person asks for them. */
    record SoundOnly() implements MediaExtent {}

    /**
     * Nothing: the engine ended too often, and is left alone until the person says how to go on.
     *
     * @param soundOnly whether that was with nothing but sound
     */
    record Stopped(boolean soundOnly) implements MediaExtent {}

    /** Whether something of this kind is sent while it is so. */
    default boolean allows(Capability capability) {
        return switch (this) {
            case Everything() -> true;
            case SoundOnly() -> isNoPicture(capability);
            case Stopped(boolean soundOnly) -> !soundOnly || isNoPicture(capability);
        };
    }

    /** Whether pictures of others are asked for while it is so. */
    default boolean showsPictures() {
        return allows(Capability.PUBLISH_CAMERA);
    }

    private static boolean isNoPicture(Capability capability) {
        return capability != Capability.PUBLISH_CAMERA && capability != Capability.PUBLISH_SCREEN;
    }
}
