package io.zitadeltestkit.client.authorization;

import org.jspecify.annotations.Nullable;

/**
 * A role of a project that a user has.
 *
 * @param key what stands in tokens
 * @param displayName what people see; null if there is none
 * @param group what it is shown with; null if that isn't said
 */
public record AuthorizedRole(String key, @Nullable String displayName, @Nullable String group) {}
