package io.zitadeltestkit.client.authorization;

import org.jspecify.annotations.Nullable;

/**
 * A role of a project that a user has.
 *
 * @param key the key, as in tokens
 * @param displayName the display name; null if there is none
 * @param group the group it is shown in; null if there is none
 */
public record AuthorizedRole(String key, @Nullable String displayName, @Nullable String group) {}
