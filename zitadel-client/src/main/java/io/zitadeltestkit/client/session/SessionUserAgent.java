package io.zitadeltestkit.client.session;

import org.jspecify.annotations.Nullable;

/**
 * The device that a session was created on.
 *
 * @param fingerprintId the id to find its sessions by; null if it isn't known
 * @param ip its address; null if it isn't known
 * @param description a name for people; null if it isn't known
 */
public record SessionUserAgent(
    @Nullable String fingerprintId, @Nullable String ip, @Nullable String description) {}
