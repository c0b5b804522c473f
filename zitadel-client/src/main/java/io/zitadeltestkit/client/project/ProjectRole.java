package io.zitadeltestkit.client.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role of a project.
 *
 * @param projectId the id of the project
 * @param key the key, as in tokens
 * @param displayName the display name
 * @param group the group it is shown in; null if there is none
 * @param createdAt when it was added
 * @param changedAt when it was changed last
 */
public record ProjectRole(
    String projectId,
    String key,
    String displayName,
    @Nullable String group,
    Instant createdAt,
    Instant changedAt) {}
