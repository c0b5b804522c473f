package io.zitadeltestkit.embedded.internal.api.metadata;

import io.zitadeltestkit.embedded.internal.validation.Length;

/** Names an entry of the metadata and nothing else. */
public record KeyRequestV1(@Length(min = 1, max = 200) String key) {}
