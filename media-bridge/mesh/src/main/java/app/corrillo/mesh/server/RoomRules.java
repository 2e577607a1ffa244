package app.corrillo.mesh.server;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.crypto.Secret;

/**
 * What a room is like when it opens.
 *
 * @param key what makes whoever says it a moderator
 * @param maxPeople seats, the host's own included
 * @param keepsWaiting whether newcomers wait until somebody lets them in
 */
public record RoomRules(Secret secret, Secret key, UntrustedText title, int maxPeople, boolean keepsWaiting) {}
