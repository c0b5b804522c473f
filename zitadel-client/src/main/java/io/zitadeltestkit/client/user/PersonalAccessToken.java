package io.zitadeltestkit.client.user;

import java.time.Instant;

/**
 * A personal access token as it is listed: without the token.
 *
 * @param id the id, by which it is removed
 * @param userId the id of the service user
 * @param organizationId the id of the service user's organization
 * @param createdAt when it was made
 * @param changedAt when it was changed last
 * @param expiresAt until when it works
 */
public record PersonalAccessToken(
    String id,
    String userId,
    String organizationId,
    Instant createdAt,
    Instant changedAt,
    Instant expiresAt) {}
