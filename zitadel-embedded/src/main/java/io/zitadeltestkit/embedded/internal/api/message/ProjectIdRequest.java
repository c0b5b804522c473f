package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.validation.Length;

/** Names a project and nothing else. */
public record ProjectIdRequest(@Length(min = 1, max = 200) String projectId) {}
