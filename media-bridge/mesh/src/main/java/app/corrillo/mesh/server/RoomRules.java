package app.corrillo.mesh.server;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.crypto.Secret;

/**
 * What a room is like.
 *
 * @param maxPeople seats, the host's own included
 */
record RoomRules(Secret secret, UntrustedText title, int maxPeople) {}
