package io.zitadeltestkit.client.session;

import org.jspecify.annotations.Nullable;

/**
 * The device that a session was created on.
 *
 * @param fingerprintId by which its sessions are found; null if it wasn't told
 * @param ip its address; null if it wasn't told
 * @param description a name for people; null if it wasn't told
 */
public record SessionUserAgent(
    @Nullable String fingerprintId, @Nullable String ip, @Nullable String description) {}
