package io.zitadeltestkit.embedded.internal.api.message;

import io.zitadeltestkit.embedded.internal.validation.Length;

/** Names an organization and nothing else. */
public record OrganizationIdRequest(@Length(min = 1, max = 200) String organizationId) {}
