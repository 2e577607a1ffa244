package app.corrillo.ui;

import app.corrillo.meeting.media.Chime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How this person meets.
 *
 * @param mirrored whether one sees oneself as in a mirror; others never do
 * @param bandwidth how much of the network, and of this computer, pictures may take
 * @param spaceTalks whether a held Space turns a muted microphone on
 * @param hears whether a muted microphone is listened to on this computer, to say that one talks into it
 * @param corner where one's own picture lies while one other person is there
 * @param mini whether a small window stays on top while the main one is minimised
 * @param chimes what is told by a sound
 * @param emoji which were written last, the newest first
 * @param apart whether a screen that somebody shares gets a window of its own by itself, where there is another monitor
 * @param share where the window of a shared screen was left; nothing while it opens where it usually does
 */
public record Habits(
        boolean mirrored,
        Bandwidth bandwidth,
        boolean spaceTalks,
        boolean hears,
        Corner corner,
        boolean mini,
        Set<Chime> chimes,
        List<String> emoji,
        boolean apart,
        Optional<WindowPlace> share) {

    /** So many emoji are remembered. */
    public static final int EMOJI = 16;

    public Habits {
        chimes = Set.copyOf(chimes);
        emoji = List.copyOf(emoji.subList(0, Math.min(emoji.size(), EMOJI)));
    }

    /** What holds until somebody chooses. A microphone that is off is not read, so nobody is listened to unasked. */
    public static Habits first() {
        return new Habits(
                true,
                Bandwidth.AUTOMATIC,
                true,
                false,
                Corner.BOTTOM_RIGHT,
                true,
                EnumSet.allOf(Chime.class),
                List.of(),
                false,
                Optional.empty());
    }

    /** How much pictures may take. */
    public enum Bandwidth {
        /** As many pixels as are seen. */
        AUTOMATIC,
        /** Small pictures of people, also of oneself. */
        SAVER,
        /** No pictures, neither sent nor received. */
        AUDIO_ONLY
    }

    /** A corner of the stage. */
    public enum Corner {
        TOP_LEFT,
        TOP_RIGHT,
        BOTTOM_RIGHT,
        BOTTOM_LEFT;

        /** The next one, clockwise. */
        public Corner next() {
            return switch (this) {
                case TOP_LEFT -> TOP_RIGHT;
                case TOP_RIGHT -> BOTTOM_RIGHT;
                case BOTTOM_RIGHT -> BOTTOM_LEFT;
                case BOTTOM_LEFT -> TOP_LEFT;
            };
        }

        /** Whether it is one of the two at the left. */
        public boolean isLeft() {
            return this == TOP_LEFT || this == BOTTOM_LEFT;
        }

        /** Whether it is one of the two above. */
        public boolean isTop() {
            return this == TOP_LEFT || this == TOP_RIGHT;
        }
    }

    public Habits withMirrored(boolean now) {
        return new Habits(now, bandwidth, spaceTalks, hears, corner, mini, chimes, emoji, apart, share);
    }

    public Habits withBandwidth(Bandwidth now) {
        return new Habits(mirrored, now, spaceTalks, hears, corner, mini, chimes, emoji, apart, share);
    }

    public Habits withSpaceTalks(boolean now) {
        return new Habits(mirrored, bandwidth, now, hears, corner, mini, chimes, emoji, apart, share);
    }

    public Habits withHears(boolean now) {
        return new Habits(mirrored, bandwidth, spaceTalks, now, corner, mini, chimes, emoji, apart, share);
    }

    public Habits withCorner(Corner now) {
        return new Habits(mirrored, bandwidth, spaceTalks, hears, now, mini, chimes, emoji, apart, share);
    }

    public Habits withMini(boolean now) {
        return new Habits(mirrored, bandwidth, spaceTalks, hears, corner, now, chimes, emoji, apart, share);
    }

    /** Whether this is told by a sound from now on. */
    public Habits withChime(Chime chime, boolean on) {
        Set<Chime> now = EnumSet.noneOf(Chime.class);
        now.addAll(chimes);
        if (on) {
            now.add(chime);
        } else {
            now.remove(chime);
        }
        return new Habits(mirrored, bandwidth, spaceTalks, hears, corner, mini, now, emoji, apart, share);
    }

    /** This emoji was written now. */
    public Habits withEmoji(String one) {
        List<String> now = new ArrayList<>(emoji);
        now.remove(one);
        now.addFirst(one);
        return new Habits(mirrored, bandwidth, spaceTalks, hears, corner, mini, chimes, now, apart, share);
    }

    public Habits withApart(boolean now) {
        return new Habits(mirrored, bandwidth, spaceTalks, hears, corner, mini, chimes, emoji, now, share);
    }

    /** The window of a shared screen was left here. */
    public Habits withShare(WindowPlace now) {
        return new Habits(mirrored, bandwidth, spaceTalks, hears, corner, mini, chimes, emoji, apart, Optional.of(now));
    }
}
