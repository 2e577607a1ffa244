package app.corrillo.livekit.attribute;

import app.corrillo.meeting.ParticipantId;

/**
 * Told of changes, on a virtual thread of its own, which may block: one change at a time, in the order of the first of
 * each person. What changes again before it is told is told once, as it is by then.
 */
@FunctionalInterface
public interface AttributeListener {
    /**
     * Something about somebody is new, this person included; whoever comes with something is told of, too.
     *
     * @param before as told last; {@link Told#NOTHING} of somebody who has come
     */
    void changed(ParticipantId who, Told before, Told now);

    /** The room's metadata is new. */
    default void roomChanged(String metadata) {}
}
