package app.corrillo.ui.meeting;

import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.TrackId;
import org.jspecify.annotations.Nullable;

/**
 * What one tile shows.
 *
 * @param key the same for the same person or screen, whatever else changes
 * @param name as the plate says it
 * @param initials two letters, or one
 * @param picture null while there is nothing to see
 * @param hand place in the queue; 0 while it is down
 */
record Tile(
        String key,
        ParticipantId owner,
        String name,
        String initials,
        @Nullable TrackId picture,
        boolean self,
        boolean share,
        boolean muted,
        boolean stalled,
        boolean speaks,
        boolean poor,
        int hand) {}
