package io.zitadeltestkit.client.metadata;

import java.time.Instant;

/**
 * A piece of metadata.
 *
 * @param key its name
 * @param value what stands under it
 * @param createdAt when it was set first
 * @param changedAt when it was set last
 */
public record MetadataEntry(
    String key, MetadataValue value, Instant createdAt, Instant changedAt) {}
