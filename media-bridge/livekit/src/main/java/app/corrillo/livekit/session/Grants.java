package app.corrillo.livekit.session;

import app.corrillo.livekit.protocol.ParticipantPermission;
import app.corrillo.livekit.protocol.TrackSource;
import app.corrillo.meeting.Capability;
import app.corrillo.meeting.Source;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the token allows this person, as the server understood it.
 *
 * @param sources what may be sent
 * @param data whether messages may be sent to the others
 * @param metadata whether the own name and attributes may be changed
 * @param watching whether the others may be seen and heard
 */
record Grants(Set<Source> sources, boolean data, boolean metadata, boolean watching) {
    static final Grants NONE = new Grants(Set.of(), false, false, true);

    Grants {
        sources = Set.copyOf(sources);
    }

    static Grants of(@Nullable ParticipantPermission permission) {
        if (permission == null) {
            return NONE;
        }
        Set<Source> sources = EnumSet.noneOf(Source.class);
        for (Source source : Source.values()) {
            if (permission.can_publish && isAllowed(source, permission)) {
                sources.add(source);
            }
        }
        return new Grants(
                sources, permission.can_publish_data, permission.can_update_metadata, permission.can_subscribe);
    }

    private static boolean isAllowed(Source source, ParticipantPermission permission) {
        return permission.can_publish_sources.isEmpty()
                || permission.can_publish_sources.contains(
                        switch (source) {
                            case CAMERA -> TrackSource.CAMERA;
                            case MICROPHONE -> TrackSource.MICROPHONE;
                            case SCREEN -> TrackSource.SCREEN_SHARE;
                            case SCREEN_AUDIO -> TrackSource.SCREEN_SHARE_AUDIO;
                        });
    }

    Set<Capability> capabilities() {
        Set<Capability> all = EnumSet.noneOf(Capability.class);
        add(all, sources.contains(Source.CAMERA), Capability.PUBLISH_CAMERA);
        add(all, sources.contains(Source.MICROPHONE), Capability.PUBLISH_MICROPHONE);
        add(all, sources.contains(Source.SCREEN), Capability.PUBLISH_SCREEN);
        add(all, data, Capability.CHAT);
        add(all, data, Capability.SEND_FILES);
        add(all, data, Capability.WRITE_TO_ONE);
        add(all, data, Capability.REACT);
        add(all, data, Capability.POLL);
        add(all, data || metadata, Capability.RAISE_HAND);
        add(all, metadata, Capability.RENAME);
        return all;
    }

    private static void add(Set<Capability> all, boolean allowed, Capability capability) {
        if (allowed) {
            all.add(capability);
        }
    }
}
