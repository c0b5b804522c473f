package io.zitadeltestkit.embedded;

/**
 * A permission that a call needed, and that the caller's roles gave.
 *
 * @param permission such as {@code user.write}
 * @param ownerId the id of the organization that it was needed in; that of the instance for what is
 *     the instance's own
 */
public record UsedPermission(String permission, String ownerId) {}
