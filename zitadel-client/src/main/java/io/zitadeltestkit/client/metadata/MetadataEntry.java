package io.zitadeltestkit.client.metadata;

import java.time.Instant;

/**
 * A metadata entry.
 *
 * @param key its name
 * @param value its value
 * @param createdAt when it was set first
 * @param changedAt when it was set last
 */
public record MetadataEntry(
    String key, MetadataValue value, Instant createdAt, Instant changedAt) {}
