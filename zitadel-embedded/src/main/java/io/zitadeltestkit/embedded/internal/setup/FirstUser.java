package io.zitadeltestkit.embedded.internal.setup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An initial service user of an instance.
 *
 * @param username user name
 * @param name name
 * @param roles its roles on the instance
 * @param patExpiresAt when its personal access token expires; null if it gets none
 */
public record FirstUser(
    String username, String name, List<String> roles, @Nullable Instant patExpiresAt) {}
