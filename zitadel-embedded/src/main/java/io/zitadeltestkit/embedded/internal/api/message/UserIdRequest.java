package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.validation.Length;

/** Names a user and nothing else. */
public record UserIdRequest(@Length(min = 1, max = 200) String userId) {}
