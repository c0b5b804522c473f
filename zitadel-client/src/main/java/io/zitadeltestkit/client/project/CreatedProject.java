package io.zitadeltestkit.client.project;

import java.time.Instant;

/**
 * A newly created project.
 *
 * @param id the id
 * @param createdAt when it was created
 */
public record CreatedProject(String id, Instant createdAt) {}
