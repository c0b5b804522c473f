package io.zitadeltestkit.embedded;

/**
 * A permission that a call needed and the caller's roles had.
 *
 * @param permission such as {@code user.write}
 * @param ownerId the id of the organization that it was needed in, or of the instance
 */
public record UsedPermission(String permission, String ownerId) {}
