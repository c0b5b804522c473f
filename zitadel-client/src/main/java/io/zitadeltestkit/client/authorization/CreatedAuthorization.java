package io.zitadeltestkit.client.authorization;

import java.time.Instant;

/**
 * An authorization that was just created.
 *
 * @param id the id
 * @param createdAt when it was created
 */
public record CreatedAuthorization(String id, Instant createdAt) {}
