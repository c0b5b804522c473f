package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.validation.Length;

/** Names a domain and nothing else. */
public record DomainRequestV1(@Length(min = 1, max = 200) String domain) {}
