package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.validation.Length;

/** Names the thing that it is about and nothing else. */
public record IdRequest(@Length(min = 1, max = 200) String id) {}
