package io.zitadeltestkit.client.application;

import java.time.Instant;

/**
 * An application's key as it is listed: without the key.
 *
 * @param id the id, by which it is deleted
 * @param applicationId the id of the application
 * @param projectId the id of the project
 * @param organizationId the id of the organization
 * @param createdAt when it was generated
 * @param expiresAt until when it works
 */
public record ApplicationKey(
    String id,
    String applicationId,
    String projectId,
    String organizationId,
    Instant createdAt,
    Instant expiresAt) {}
